// A pg pool that sends the scope's claim in the same round trip as each statement: one prepared
// set_config and the statement under a single Sync, which PostgreSQL runs as one implicit transaction,
// so the claim is gone when the statement is done. It leans on pg's Query class: keep pg pinned and
// the interleaving test (scoped-pool.test.ts) green.
import pg from 'pg';
import { currentScope, type ScopeSigner } from './scope.ts';
import { claimOf, ScopedQuery } from './scoped-query.ts';
import { transactionOn } from './scoped-transaction.ts';

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
      client.query(new ScopedQuery([claimOf(setting)], shape, values, done) as unknown as pg.Submittable);
    });
  }

  /** A connection for a transaction: its BEGIN carries the claim, which COMMIT or ROLLBACK ends. */
  async #connectForTransaction(): Promise<pg.PoolClient> {
    const setting = this.#sign(currentScope());
    const client = await this.#take();
    const query = transactionOn(client, setting);
    return new Proxy(client, {
      get: (target, key) => {
        if (key === 'query') return query;
        const value = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }
}
