// Opens the client: tenant-scoped by the pool underneath, safe for CASL's "nothing" by its extension.
import { createHash } from 'node:crypto';
import { createCaslExtension } from '@casl/prisma/runtime';
import { PrismaPg } from '@prisma/adapter-pg';
import { createScopeSigner } from './database/scope.ts';
import { ScopedPool } from './database/scoped-pool.ts';
import { type Prisma, PrismaClient } from './generated/client/client.ts';
import { type Unread, unread } from './rows.ts';

export { currentScope, PLATFORM_TENANT, type Scope, type ScopeKind, withScope } from './database/scope.ts';
export { Prisma, PrismaClient } from './generated/client/client.ts';
export { getDatamodel } from './generated/pothos.ts';
export type { ModelRow, PrismaTypes } from './rows.ts';

export interface ClientOptions {
  /** Connection string of the role that owns nothing and bypasses nothing. */
  appUrl: string;
  /** Signs the claim every statement carries; the database holds the same key where the app cannot read it. */
  contextKey: string;
  /** Connections at most. */
  poolSize?: number;
  /** Names long statements too, where the same ones come again and again. */
  namesAll?: boolean;
}

/** Names remembered at once; all are forgotten when there are more. */
const MOST_NAMES = 2_000;
const names = new Map<string, string>();

/** Names prepared statements, but not those with long lists: every length would be a statement of its own. */
const nameOf = (sql: string): string => {
  const known = names.get(sql);
  if (known) return known;
  if (names.size >= MOST_NAMES) names.clear();
  const name = `p${createHash('sha1').update(sql).digest('base64url')}`;
  names.set(sql, name);
  return name;
};
const isShort = ({ sql }: { sql: string }) => sql.length < 4_000 && !sql.includes('$33');

export type Client = PrismaClient<never, Unread>;

interface Loader {
  options: { batchBy: (request: { transaction?: unknown }) => string | undefined };
}

/**
 * Prisma gathers the reads of single rows that fall into one moment and sends them as whoever came first: under her scope.
 * Outside a transaction, whose connection has its scope, each goes by itself. It leans on Prisma's loader: keep Prisma pinned
 * and the kernel's single-rows.test.ts green.
 */
const eachByItself = (client: PrismaClient): void => {
  const { dataloader } = (client as unknown as { _requestHandler: { dataloader: Loader } })._requestHandler;
  const { batchBy } = dataloader.options;
  dataloader.options.batchBy = (request) => (request.transaction ? batchBy(request) : undefined);
};

export const openClient = ({ appUrl, contextKey, poolSize = 12, namesAll = false }: ClientOptions) => {
  const sign = createScopeSigner(contextKey);
  const pool = new ScopedPool({ connectionString: appUrl, max: poolSize, idleTimeoutMillis: 60_000, connectionTimeoutMillis: 2_000 }, sign);
  const statementName = (statement: { sql: string }) => (namesAll || isShort(statement) ? nameOf(statement.sql) : undefined);
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName as never });
  const base = new PrismaClient({
    adapter,
    errorFormat: 'minimal',
    omit: unread,
    transactionOptions: { maxWait: 2_000, timeout: 10_000 },
  });
  eachByItself(base as unknown as PrismaClient);
  const client = base.$extends(createCaslExtension()) as unknown as Client;
  const close = async () => {
    await base.$disconnect();
    await pool.end();
  };
  return { client, pool, sign, close };
};
export type OpenedClient = ReturnType<typeof openClient>;

/** What resolvers may use: the client, or the transaction of the mutation they run in. */
export type Db = Omit<Client, '$connect' | '$disconnect' | '$on' | '$extends' | '$transaction'> &
  Pick<Prisma.TransactionClient, '$queryRaw' | '$executeRaw'>;
