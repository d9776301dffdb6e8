import { asScope, type Context } from '@xinglin/kernel/context';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';

interface Telling {
  /** Organisation whose people are told; null for one that is not on the platform. */
  tenantId: string | null;
  /** Who of them: those who hold this permission. */
  permission: string;
  kind: string;
  params: Readonly<Record<string, string | number>>;
  link: string;
  dedupeKey?: string;
}

/** Tells the people of an organisation, in the transaction of the act. */
export const tell = async (ctx: Context, { tenantId, permission, kind, params, link, dedupeKey }: Telling): Promise<void> => {
  if (!tenantId) return;
  const say = async (there: Context) => {
    const userIds = await holdersOf(there, permission);
    await there.notify({ kind, tenantId, userIds, params, link, ...(dedupeKey ? { dedupeKey } : {}) });
  };
  await (ctx.scope.tenantId === tenantId && ctx.scope.kind === 'system' ? say(ctx) : asScope(ctx, { kind: 'system', tenantId }, say));
};

/** Those of these people, once each, who can still do what their work is named by: one who has left her office is told nothing. */
export const stillAmong = async (ctx: Context, permission: string, userIds: readonly (string | null)[]): Promise<string[]> => {
  const holders = new Set(await holdersOf(ctx, permission));
  return [...new Set(userIds)].filter((userId) => userId !== null && holders.has(userId)) as string[];
};
