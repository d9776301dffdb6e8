import pg from 'pg';

/** The same server, another database. */
export const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
};

/** Drops a database that a test or a bench made; without an administrator's address there is none to drop. */
export const dropDatabase = async (adminUrl: string | undefined, name: string): Promise<void> => {
  if (!adminUrl) return;
  const admin = new pg.Client({ connectionString: withDatabase(adminUrl, 'postgres') });
  await admin.connect();
  await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`).finally(() => admin.end());
};
