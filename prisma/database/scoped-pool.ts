// A pg pool that sends the scope's claim in the same round trip as each statement: one prepared
// set_config and the statement under a single Sync, which PostgreSQL runs as one implicit transaction,
// so the claim is gone when the statement is done. It leans on pg's Query class: keep pg pinned and
// the interleaving test (scoped-pool.test.ts) green.
import pg from 'pg';
import { currentScope, type ScopeSigner } from './scope.ts';

const CLAIM = { name: 'xl_claim', text: "select set_config('app.ctx', $1, true)" };

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

class ScopedQuery extends (pg.Query as unknown as QueryConstructor) {
  readonly #setting: string;
  #claiming = false;

  constructor(setting: string, config: object, values: unknown, callback: unknown) {
    super(config, values, callback);
    this.#setting = setting;
    this.queryMode = 'extended';
  }

  override prepare(connection: WireConnection): void {
    if (connection.parsedStatements[CLAIM.name] === undefined) {
      connection.parse(CLAIM);
      connection.parsedStatements[CLAIM.name] = CLAIM.text;
    }
    connection.bind({ portal: '', statement: CLAIM.name, values: [this.#setting] });
    connection.execute({ portal: '', rows: 0 });
    this.#claiming = true;
    // One that failed after it was parsed still stands on the server; closing what is not there is no error.
    if (this.name && connection.parsedStatements[this.name] === undefined) connection.close({ type: 'S', name: this.name });
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (!this.#claiming) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: WireConnection): void {
    if (this.#claiming) this.#claiming = false;
    else super.handleCommandComplete(message, connection);
  }

  override handleError(error: Error, connection: WireConnection): void {
    // The claim's own ParseComplete may have marked this statement as parsed before it failed.
    if (this.name) delete connection.parsedStatements[this.name];
    if (this.#claiming) delete connection.parsedStatements[CLAIM.name];
    super.handleError(error, connection);
  }
}

type Query = (config: unknown, values?: unknown) => Promise<pg.QueryResult>;

/** Statements of one connection go one after another: pg warns of, and will forbid, overlapping ones. */
const inTurn = (query: Query): Query => {
  let last: Promise<unknown> = Promise.resolve();
  return (config, values) => {
    const next = last.then(() => query(config, values));
    last = next.catch(() => undefined);
    return next;
  };
};

export class ScopedPool extends pg.Pool {
  readonly #sign: ScopeSigner;
  readonly #take: () => Promise<pg.PoolClient>;

  constructor(options: pg.PoolConfig, sign: ScopeSigner) {
    super(options);
    this.#sign = sign;
    this.#take = pg.Pool.prototype.connect.bind(this) as () => Promise<pg.PoolClient>;
    // Without a listener the death of an idle connection would kill the process.
    this.on('error', () => undefined);
    // So would that of one in hand, between two listeners of its users; they learn of it from their statement.
    this.on('connect', (client) => client.on('error', () => undefined));
    Object.assign(this, { query: this.#queryOnce.bind(this), connect: this.#connectForTransaction.bind(this) });
  }

  /** One statement, claimed and answered in one round trip. */
  async #queryOnce(config: object | string, values?: unknown): Promise<unknown> {
    const setting = this.#sign(currentScope());
    const client = await this.#take();
    return new Promise((resolve, reject) => {
      let settled = false;
      const done = (error: Error | null, result?: unknown) => {
        if (settled) return;
        settled = true;
        client.removeListener('error', done);
        client.release(error && !('severity' in error) ? error : undefined);
        if (error) reject(error);
        else resolve(result);
      };
      client.on('error', done);
      const shape = typeof config === 'string' ? { text: config } : config;
      client.query(new ScopedQuery(setting, shape, values, done) as unknown as pg.Submittable);
    });
  }

  /** A connection for a transaction: its BEGIN carries the claim, which COMMIT or ROLLBACK ends. */
  async #connectForTransaction(): Promise<pg.PoolClient> {
    const setting = this.#sign(currentScope());
    const client = await this.#take();
    const plain = inTurn(client.query.bind(client) as unknown as Query);
    const query = (config: { text?: string }, values?: unknown) =>
      // SET takes no snapshot yet, so that the transaction may still choose its isolation level.
      config.text === 'BEGIN' ? plain(`BEGIN; set local app.ctx = '${setting}'`) : plain(config, values);
    return new Proxy(client, {
      get: (target, key) => {
        if (key === 'query') return query;
        const value = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }
}
