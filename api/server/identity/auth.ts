// better-auth, set up for what we take from it: the credential check, sessions, the second factor's secret.
// It is never mounted: our own routes call it, after the checks that it lacks (see README of this room).
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Services } from '@xinglin/kernel/context';
import { hashPassword, verifyPassword } from '@xinglin/kernel/identity/password';
import { SESSION_HOURS, sessionCookieName } from '@xinglin/kernel/identity/read-session';
import type { Db } from '@xinglin/prisma';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { isSecure } from './http.ts';

/** The address of the caller, told to better-auth by us; what the client sends under this name is never passed on. */
export const ADDRESS_HEADER = 'x-xinglin-address';
export const challengeCookieName = (services: Services): string => `${isSecure(services) ? '__Host-' : ''}xinglin.challenge`;

const transaction = new AsyncLocalStorage<Db>();

/** Everything better-auth writes inside `work` belongs to the transaction `db`. */
export const withAuthDb = <T>(db: Db, work: () => Promise<T>): Promise<T> => transaction.run(db, work);

const dbOf = (services: Services) =>
  new Proxy(services.database.client, {
    get: (client, key) => Reflect.get((transaction.getStore() ?? client) as object, key) as unknown,
  });

/** Recovery codes are kept as keyed hashes: whoever reads the table cannot use them. */
export const recoveryHash = (services: Services, code: string): string =>
  createHmac('sha256', services.secret('recovery'))
    .update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest('base64url');

/** Ten of 32 characters that are hard to mix up: 50 bits. */
const recoveryCode = () => {
  const letters = '23456789abcdefghijkmnpqrstuvwxyz';
  const code = [...randomBytes(10)].map((byte) => letters[byte & 31]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
};

export const recoveryCodes = (): string[] => Array.from({ length: 10 }, recoveryCode);

export const createAuth = (services: Services) => {
  const cookie = { secure: isSecure(services), httpOnly: true, sameSite: 'lax', path: '/' } as const;
  return betterAuth({
    appName: '杏林 Xinglin',
    baseURL: services.publicUrl,
    secret: services.secret('auth'),
    database: prismaAdapter(dbOf(services), { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: {
      expiresIn: SESSION_HOURS * 3_600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: {
        tenantId: { type: 'string', required: false, input: false },
        lastSeenAt: { type: 'date', required: false, input: false },
        steppedUpAt: { type: 'date', required: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const now = services.clock();
            const user = await (dbOf(services) as unknown as Db).user.findUnique({
              where: { id: session.userId },
              select: { disabledAt: true },
            });
            if (!user || user.disabledAt) return false;
            const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
            return { data: { ...session, createdAt: now, updatedAt: now, lastSeenAt: now, expiresAt } };
          },
        },
      },
    },
    // Its limiter counts addresses only; ours counts accounts too (kernel/identity/throttle.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: cookie,
      cookies: {
        session_token: { name: sessionCookieName(cookie.secure), attributes: cookie },
        two_factor: { name: challengeCookieName(services), attributes: cookie },
      },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      twoFactor({
        issuer: '杏林 Xinglin',
        allowPasswordless: true,
        backupCodeOptions: {
          customBackupCodesGenerate: recoveryCodes,
          storeBackupCodes: {
            encrypt: async (codes) => JSON.stringify((JSON.parse(codes) as string[]).map((code) => recoveryHash(services, code))),
            decrypt: async (hashes) => hashes,
          },
        },
      }),
    ],
  });
};
export type Auth = ReturnType<typeof createAuth>;
