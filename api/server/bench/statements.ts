// What a server really sends: counted in the database's own log, not in ours.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface Statements {
  /** Statements per operation, without the claim and without BEGIN and COMMIT. */
  statements: number;
  /** Times that the server waited for the database: some statements travel with the next one. */
  trips: number;
}

interface Sent {
  how: string;
  text: string;
}
const line = /LOG: {2}(statement|execute [^:]*): (.*)/;
/** What the product sends along with the next statement (scoped-transaction.ts). */
const travels = ({ how, text }: Sent) => text.startsWith('/* held */') || how === 'execute xl_begin';
const isClaim = (text: string) => /^select set_config\('app\.ctx'|^select set_config\(el/i.test(text);

/** Runs `work` so many times with every statement written down. */
export const countStatements = async (
  adminUrl: string,
  pgdata: string,
  times: number,
  work: () => Promise<unknown>,
): Promise<Statements & { texts: string[] }> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const set = async (value: string) => {
    await admin.query(`alter system set log_statement = '${value}'`);
    await admin.query('select pg_reload_conf()');
    await sleep(500);
  };
  const log = join(pgdata, 'server.log');
  await set('all');
  const from = (await readFile(log, 'utf8')).length;
  for (let at = 0; at < times; at += 1) await work();
  await sleep(200);
  const written = (await readFile(log, 'utf8')).slice(from);
  await set('none');
  await admin.end();
  const found = written.split('\n').flatMap((each): Sent[] => {
    const [, how = '', text = ''] = line.exec(each) ?? [];
    return how ? [{ how, text }] : [];
  });
  const sent = found.filter(({ text }) => !isClaim(text) && !/alter system|pg_reload_conf/.test(text));
  const effective = sent.filter(({ text }) => !/^(begin|commit|rollback)\b/i.test(text));
  const trips = sent.filter((each) => !travels(each));
  return { statements: effective.length / times, trips: trips.length / times, texts: sent.map(({ text }) => text) };
};
