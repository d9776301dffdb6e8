// The only reader of process.env: everything the installation can set, checked once.
import { resolve } from 'node:path';
import { z } from 'zod';
import { SettingsError } from './boot/explain.ts';
import { refuseOpenBind } from './http/open-bind.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Demonstration organisations and the choose-a-person sign-in page. */
  DEMO: flag.optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** Address under which people reach the portal; https behind a reverse proxy. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((dir) => resolve(dir)),
  DATABASE_URL: z.string().optional(),
  MIGRATE_DATABASE_URL: z.string().optional(),
  /** One secret from which all others are derived; kept in DATA_DIR when unset. */
  APP_SECRET: z.string().min(32).optional(),
  POOL_SIZE: z.coerce.number().int().min(2).max(100).default(12),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('杏林 <no-reply@xinglin.invalid>'),
  S3_ENDPOINT: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Host and port of a ClamAV daemon that looks at each upload. */
  CLAMAV: z.string().optional(),
  /** A second folder for the audit anchors, best on another machine. */
  ANCHOR_COPY_DIR: z
    .string()
    .transform((dir) => resolve(dir))
    .optional(),
  /** Hops of reverse proxies whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** E-mail of the first operator; a one-time link is printed for it at a production start without officers. */
  FIRST_OPERATOR: z.email().optional(),
  /** false: another process does the background work. */
  WORKER: flag.default(true),
  /** Whoever reads /metrics states this; without it only this machine may, and only while PUBLIC_URL is unset. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Unset: `info` in production, where each request leaves a line; `warn` elsewhere. */
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
  /** Requests of one API key in a minute. */
  API_KEY_RATE: z.coerce.number().int().min(1).max(1_000_000).default(600),
  /** Requests without an account from one address in a minute. */
  VISITOR_RATE: z.coerce.number().int().min(1).max(1_000_000).default(300),
});

type Settings = z.output<typeof schema>;
export type Env = Settings & { demo: boolean; LOG_LEVEL: NonNullable<Settings['LOG_LEVEL']> };

/** Throws with one line per wrong setting. */
export const readEnv = (source: Readonly<Record<string, string | undefined>> = process.env): Env => {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`These settings are wrong:\n${lines.join('\n')}`);
  }
  refuseOpenBind(parsed.data);
  const production = parsed.data.NODE_ENV === 'production';
  if (production && parsed.data.DEMO)
    throw new SettingsError('DEMO=true is refused with NODE_ENV=production: demonstration people have no secrets.');
  return { ...parsed.data, LOG_LEVEL: parsed.data.LOG_LEVEL ?? (production ? 'info' : 'warn'), demo: parsed.data.DEMO ?? !production };
};
