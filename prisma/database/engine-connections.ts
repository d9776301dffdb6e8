import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const charOid = 18;
const bpcharOid = 1042;

/** Which columns of an answer are PostgreSQL's one-byte "char": the engine asks for them, the adapter refuses them. */
const charColumns = new WeakMap<object, number[]>();

function mark(result: pg.QueryResult): pg.QueryResult {
  const fields = result.fields ?? [];
  const positions = fields.flatMap((field, at) => (field.dataTypeID === charOid ? [at] : []));
  for (const at of positions) Object.assign(fields[at] ?? {}, { dataTypeID: bpcharOid });
  if (positions.length) charColumns.set(result.rows, positions);
  return result;
}

class MarkingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const last = args.at(-1);
    const heard =
      typeof last === 'function'
        ? [...args.slice(0, -1), (error: unknown, result: pg.QueryResult) => Reflect.apply(last, this, [error, result && mark(result)])]
        : args;
    const answer: unknown = Reflect.apply(super.query, this, heard);
    return (answer instanceof Promise ? answer.then(mark) : answer) as never;
  }
}

interface Driver {
  underlyingDriver(): pg.Pool;
  onError(error: unknown): never;
}

/** The adapter cuts a script at every semicolon, also inside a function's body or a comment; the server does it right. */
function sendWhole(adapter: SqlDriverAdapter): void {
  const driver = adapter as unknown as Driver;
  adapter.executeScript = async (script) => {
    await driver
      .underlyingDriver()
      .query(script)
      .catch((error: unknown) => driver.onError(error));
  };
}

function readingChars(adapter: SqlDriverAdapter): SqlDriverAdapter {
  sendWhole(adapter);
  const ask = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const answer = await ask(query);
    for (const at of charColumns.get(answer.rows) ?? []) answer.columnTypes[at] = ColumnTypeEnum.Character;
    return answer;
  };
  return adapter;
}

/** In parts: given as one address, its database would win over the scratch database. */
function partsOf(connectionString: string, options: string | undefined): pg.PoolConfig {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString });
  return { host, port, user, password: password ?? undefined, database, ssl, options, Client: MarkingClient };
}

/** Hands the engine its connections. The adapter's own scratch database cannot be dropped (its pool is still open then). */
export class EngineConnections implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  readonly #parts: pg.PoolConfig;
  readonly #open: SqlDriverAdapter[] = [];

  constructor(connectionString: string, options?: string) {
    this.#parts = partsOf(connectionString, options);
  }

  async connect(): Promise<SqlDriverAdapter> {
    const adapter = readingChars(await new PrismaPg(this.#parts).connect());
    this.#open.push(adapter);
    return adapter;
  }

  /** The engine never closes what it asked for, and its connection holds its lock for as long as it lives. */
  async close(): Promise<void> {
    for (const adapter of this.#open.splice(0)) await adapter.dispose();
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const database = `xinglin_scratch_${randomUUID()}`;
    await this.#run(`create database "${database}" encoding 'UTF8' template template0`);
    const adapter = readingChars(await new PrismaPg({ ...this.#parts, database }).connect());
    const close = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await close();
      await this.#run(`drop database if exists "${database}" with (force)`);
    };
    return adapter;
  }

  async #run(sql: string): Promise<void> {
    const client = new pg.Client(this.#parts);
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }
}
