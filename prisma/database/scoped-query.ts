// One statement, and those that go before it in the same write: under a single Sync PostgreSQL answers them all in one
// round trip. It leans on pg's Query class: keep pg pinned and the tests of the scoped pool green.
import { createRequire } from 'node:module';
import pg from 'pg';

const { prepareValue } = createRequire(import.meta.url)('pg/lib/utils') as { prepareValue: (value: unknown) => unknown };

/** A statement whose answer nobody waits for. */
export class Before {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  constructor(name: string, text: string, values: readonly unknown[] = []) {
    this.name = name;
    this.text = text;
    // A value that cannot be written must fail here, not in the middle of the message.
    this.values = values.map(prepareValue);
  }
}

export const claimOf = (setting: string) => new Before('xl_claim', "select set_config('app.ctx', $1, true)", [setting]);

interface WireConnection {
  parsedStatements: Record<string, string | undefined>;
  parse(message: object): void;
  bind(message: object): void;
  execute(message: object): void;
  close(message: object): void;
}

interface WireQuery {
  name?: string;
  text: string;
  queryMode?: string;
  prepare(connection: WireConnection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: WireConnection): void;
  handleError(error: Error, connection: WireConnection): void;
}
type QueryConstructor = new (config: object, values: unknown, callback?: unknown) => WireQuery;

/** One that failed after it was parsed still stands on the server; closing what is not there is no error. */
const closeUnknown = (connection: WireConnection, name: string): boolean => {
  if (connection.parsedStatements[name] !== undefined) return false;
  connection.close({ type: 'S', name });
  return true;
};

const send = (connection: WireConnection, { name, text, values }: Before): void => {
  if (closeUnknown(connection, name)) {
    connection.parse({ name, text });
    connection.parsedStatements[name] = text;
  }
  connection.bind({ portal: '', statement: name, values });
  connection.execute({ portal: '', rows: 0 });
};

export class ScopedQuery extends (pg.Query as unknown as QueryConstructor) {
  #open: Before[];

  constructor(before: readonly Before[], config: object, values: unknown, callback: unknown) {
    super(config, values, callback);
    this.#open = [...before];
    this.queryMode = 'extended';
  }

  override prepare(connection: WireConnection): void {
    for (const each of this.#open) send(connection, each);
    if (this.name) closeUnknown(connection, this.name);
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.#open.length === 0) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: WireConnection): void {
    if (this.#open.length > 0) this.#open.shift();
    else super.handleCommandComplete(message, connection);
  }

  override handleError(error: Error, connection: WireConnection): void {
    // What comes after a failure is not even parsed; and an answer to those before may have marked this one as parsed.
    for (const { name } of this.#open) delete connection.parsedStatements[name];
    if (this.name) delete connection.parsedStatements[this.name];
    super.handleError(error, connection);
  }
}
