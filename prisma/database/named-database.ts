import pg from 'pg';
import { withAdmin } from './with-admin.ts';

/** The same server, another database. */
export const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
};

/** As administrator, in the database that every server has. */
export const onServer = <T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> =>
  withAdmin(withDatabase(adminUrl, 'postgres'), work);

/** A new database with everything that lies in another, to which nobody may be connected. */
export const copyDatabase = async (adminUrl: string, from: string, name: string): Promise<void> => {
  await onServer(adminUrl, (admin) => admin.query(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(from)}`));
};

/** Drops a database that a test or a bench made; without an administrator's address there is none to drop. */
export const dropDatabase = async (adminUrl: string | undefined, name: string): Promise<void> => {
  if (!adminUrl) return;
  await onServer(adminUrl, (admin) => admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`));
};
