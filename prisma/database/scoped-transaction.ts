// The statements of one transaction. Those whose answer nobody needs wait for the next one and travel with it, in their
// order and in the same write: BEGIN with its claim, and whatever is marked as held. A mutation's audit rows, orders
// and kept reply so cost no round trip of their own: the last of them goes with COMMIT.
import type pg from 'pg';
import { Before, claimOf, ScopedQuery } from './scoped-query.ts';

interface Config {
  name?: string;
  text?: string;
  values?: unknown[];
}
type Query = (config: Config, values?: unknown[]) => Promise<pg.QueryResult>;

/** How such a statement begins; it has a name, since it is sent as a prepared one. When it fails, the one that it travels with fails, and the transaction with both. */
const held = /^\s*\/\* held \*\//;
const undoes = /^\s*rollback\b/i;
const BEGIN = new Before('xl_begin', 'BEGIN');
const nothing = { command: '', oid: 0, rowCount: 0, rows: [], fields: [] } as pg.QueryResult;

/** Statements of one connection go one after another: pg warns of, and will forbid, overlapping ones. */
const inTurn = (query: Query): Query => {
  let last: Promise<unknown> = Promise.resolve();
  return (config, values) => {
    const next = last.then(() => query(config, values));
    last = next.catch(() => undefined);
    return next;
  };
};

export const transactionOn = (client: pg.PoolClient, setting: string): Query => {
  let before: Before[] = [];
  const plain = client.query.bind(client) as unknown as Query;

  const send: Query = (config, values) => {
    // A named one that failed elsewhere may still stand on the server: only our own query knows what to do about it.
    if (before.length === 0 && !config.name) return plain(config, values);
    return new Promise((resolve, reject) => {
      const done = (error: Error | null, result: pg.QueryResult) => (error ? reject(error) : resolve(result));
      const query = new ScopedQuery(before, config, values, done);
      before = [];
      client.query(query as unknown as pg.Submittable);
    });
  };

  const commit = async (config: Config) => {
    if (before[0] === BEGIN && before.length === 2) {
      before = [];
      return nothing;
    }
    return send(config).catch(async (error: unknown) => {
      // One that travelled with it failed, so that it was never carried out.
      await plain({ text: 'ROLLBACK' }).catch(() => undefined);
      throw error;
    });
  };

  /** What waited is part of what is undone; a transaction that was never opened needs no end. */
  const undo = async (config: Config, values?: unknown[]) => {
    const unopened = before[0] === BEGIN;
    before = [];
    return unopened ? nothing : plain(config, values);
  };

  return inTurn(async (config, values) => {
    const text = config.text ?? '';
    if (text === 'BEGIN') {
      before = [BEGIN, claimOf(setting)];
      return nothing;
    }
    if (config.name && held.test(text)) {
      before.push(new Before(config.name, text, values ?? config.values));
      return nothing;
    }
    if (text === 'COMMIT') return commit(config);
    if (undoes.test(text)) return undo(config, values);
    if (!text.startsWith('SET TRANSACTION')) return send(config, values);
    // The isolation level can be chosen only as long as nothing was read, and the claim is read.
    const [begin, ...later] = before;
    before = begin ? [begin] : [];
    const answer = await send(config, values);
    before = later;
    return answer;
  });
};
