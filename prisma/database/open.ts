import { startEmbedded } from './embedded.ts';
import { LaunchError } from './launch/launch-error.ts';
import { appRole, ensureRoles, migrateRole } from './roles.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { withAdmin } from './with-admin.ts';

export interface OpenOptions {
  dataDir: string;
  env: Readonly<Record<string, string | undefined>>;
  log: (line: string) => void;
}

export interface OpenDatabase {
  kind: 'embedded' | 'external';
  /** The only address that serving code may hold. */
  appUrl: string;
  migrateUrl: string;
  adminUrl?: string;
  contextKey: string;
  secrets: Secrets;
  stop(): Promise<void>;
}

/** An address without a host (`postgresql:///name?host=/run/postgresql`) would silently keep its old user: URL has nowhere to put one. */
export function urlFor(base: string, database: string, user: string, password: string): string {
  const url = new URL(base.replace(/^(\w+):\/\/\//, '$1://localhost/'));
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.toString();
}

async function handRoles(adminUrl: string, database: string, secrets: Secrets): Promise<Pick<OpenDatabase, 'appUrl' | 'migrateUrl'>> {
  const appPassword = secrets.derive('role:app');
  const migratePassword = secrets.derive('role:migrate');
  await withAdmin(adminUrl, (admin) => ensureRoles(admin, { database, appPassword, migratePassword }));
  return {
    appUrl: urlFor(adminUrl, database, appRole, appPassword),
    migrateUrl: urlFor(adminUrl, database, migrateRole, migratePassword),
  };
}

function unreachable(cause: Error): never {
  throw new LaunchError('EXTERNAL_UNREACHABLE', {
    en: 'The PostgreSQL server named by DATABASE_URL does not answer. Check address, name and password; or unset it to use the built-in database.',
    zh: '无法连接 DATABASE_URL 指定的 PostgreSQL。请检查地址、用户名和密码;或取消该设置,改用内置数据库。',
    detail: cause.message,
  });
}

const mayCreateRoles = (url: string): Promise<boolean> =>
  withAdmin(url, async (admin) => {
    const { rows } = await admin.query<{ may: boolean }>(
      'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
    );
    return rows[0]?.may ?? false;
  });

const noSuchDatabase = '3D000';

/** Through the named database, or, as long as that does not exist, through the one that every server has. */
async function lookAround(url: string): Promise<{ adminUrl: string; may: boolean }> {
  try {
    return { adminUrl: url, may: await mayCreateRoles(url) };
  } catch (error) {
    if ((error as { code?: string }).code !== noSuchDatabase) return unreachable(error as Error);
    const adminUrl = new URL(url);
    adminUrl.pathname = '/postgres';
    return { adminUrl: adminUrl.toString(), may: await mayCreateRoles(adminUrl.toString()).catch(unreachable) };
  }
}

async function openExternal(url: string, migrateUrl: string | undefined, secrets: Secrets, log: OpenOptions['log']) {
  const { adminUrl, may } = await lookAround(url);
  if (may) {
    log('using the PostgreSQL server of DATABASE_URL; its roles are managed here');
    const database = decodeURIComponent(new URL(url).pathname.slice(1)) || 'xinglin';
    return { ...(await handRoles(adminUrl, database, secrets)), adminUrl };
  }
  if (!migrateUrl) {
    throw new LaunchError('EXTERNAL_ROLE', {
      en: `The user of DATABASE_URL may not create roles. Either give one that may, or make the roles by hand (${migrateRole}, ${appRole}; see prisma/README.md) and set DATABASE_URL to the app's and MIGRATE_DATABASE_URL to the migrator's.`,
      zh: `DATABASE_URL 的用户无权创建角色。请改用有此权限的用户;或手工创建角色(${migrateRole}、${appRole},见 prisma/README.md),并分别设置 DATABASE_URL 与 MIGRATE_DATABASE_URL。`,
    });
  }
  log('using the PostgreSQL server of DATABASE_URL; its roles were made by its administrator');
  return { appUrl: url, migrateUrl };
}

/** DATABASE_URL first, then the built-in server; a failure of either says what to do in plain words. */
export async function openDatabase({ dataDir, env, log }: OpenOptions): Promise<OpenDatabase> {
  const secrets = await loadSecrets(dataDir, env);
  const contextKey = secrets.derive('context');
  if (env.DATABASE_URL) {
    const urls = await openExternal(env.DATABASE_URL, env.MIGRATE_DATABASE_URL, secrets, log);
    return { kind: 'external', ...urls, contextKey, secrets, stop: async () => undefined };
  }
  const server = await startEmbedded({ dataDir, log });
  try {
    const urls = await handRoles(server.adminUrl, env.XINGLIN_DATABASE || 'xinglin', secrets);
    return { kind: 'embedded', ...urls, adminUrl: server.adminUrl, contextKey, secrets, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
