import pg from 'pg';
import type { Model } from './model.ts';
import { createScopeSigner } from './scope.ts';
import { checkLinks } from './self-test-links.ts';
import { checkOperation, checkProbes } from './self-test-probes.ts';
import { checkRole, checkRoutines, checkTables } from './self-test-walls.ts';

export type RefusalCode =
  | 'ROLE_POWERS'
  | 'ROLE_OWNS'
  | 'TABLE_MISSING'
  | 'TABLE_UNKNOWN'
  | 'TABLE_OPEN'
  | 'POLICY_MISSING'
  | 'GRANT_EXTRA'
  | 'ROUTINE_OPEN'
  | 'LINK_UNSCOPED'
  | 'SHARE_UNFOUNDED'
  | 'CONTEXT_MISSING'
  | 'CONTEXT_FORGEABLE'
  | 'ROWS_WITHOUT_CONTEXT'
  | 'ROWS_OF_NOBODY'
  | 'VERSION'
  | 'ENCODING'
  | 'DURABILITY'
  | 'CHECKSUMS'
  | 'CLOCK';

/** One plain reason why this database must not be served from. */
export interface Refusal {
  code: RefusalCode;
  message: string;
}

export interface SelfTestOptions {
  appUrl: string;
  models: readonly Model[];
  /** For a genuine claim of a tenant that does not exist, which must see nothing. */
  contextKey: string;
  /** Reasons that the operator has accepted in writing, e.g. a managed server without checksums. */
  accepted?: readonly RefusalCode[];
}

/** Every reason not to serve, empty when the walls stand. Looks with the very role that will serve. */
export async function selfTest({ appUrl, models, contextKey, accepted = [] }: SelfTestOptions): Promise<Refusal[]> {
  const app = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 10_000 });
  app.on('error', () => undefined);
  await app.connect();
  try {
    const found = [
      ...(await checkRole(app)),
      ...(await checkTables(app, models)),
      ...(await checkRoutines(app)),
      ...(await checkLinks(app, models)),
      ...(await checkProbes(app, models, createScopeSigner(contextKey))),
      ...(await checkOperation(app)),
    ];
    return found.filter(({ code }) => !accepted.includes(code));
  } finally {
    await app.end();
  }
}

export class SelfTestError extends Error {
  readonly reasons: readonly Refusal[];

  constructor(reasons: readonly Refusal[]) {
    super(
      `The database is not safe to serve from 数据库未通过启动自检,拒绝服务:\n${reasons.map(({ code, message }) => `- ${code}: ${message}`).join('\n')}`,
    );
    this.name = 'SelfTestError';
    this.reasons = reasons;
  }
}

export async function refuseUnsafe(options: SelfTestOptions): Promise<void> {
  const reasons = await selfTest(options);
  if (reasons.length) throw new SelfTestError(reasons);
}
