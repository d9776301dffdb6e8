import type { Context } from '@xinglin/kernel/context';
import { selectionPolicy } from '../../shared/policy.ts';
import { findConflicts, type Wanted } from './find.ts';
import { readItems } from './items.ts';
import { readPeople } from './people.ts';
import { type Pair, recuse } from './recuse.ts';

/** Which pairs are looked at: those of a call, of some submissions, or of some people in every call that goes on. */
export type RefreshScope = { callId: string } | { dossierIds: readonly string[] } | { userIds: readonly string[] };

const callsOf = (ctx: Context, tenantId: string, scope: RefreshScope) =>
  ctx.db.call.findMany({
    where: {
      tenantId,
      ...('callId' in scope ? { id: scope.callId } : {}),
      ...('dossierIds' in scope ? { dossiers: { some: { id: { in: [...scope.dossierIds] } } } } : {}),
      ...('userIds' in scope ? { stage: { notIn: ['DRAFT', 'CONCLUDED', 'CANCELLED'] } } : {}),
    },
    select: { id: true, policy: true },
    orderBy: { id: 'asc' },
  });

type Kept = Awaited<ReturnType<typeof keptRows>>[number];
const keptRows = (ctx: Context, tenantId: string, callId: string, userIds: readonly string[], dossierIds?: readonly string[]) =>
  ctx.db.conflict.findMany({
    where: {
      tenantId,
      callId,
      ...(dossierIds ? { dossierId: { in: [...dossierIds] } } : {}),
      userId: { in: [...userIds] },
      source: { in: ['COMPUTED', 'APPLICANT'] },
    },
  });

const keyOf = ({ dossierId, userId, type, source }: Pick<Kept, 'dossierId' | 'userId' | 'type' | 'source'>) =>
  [dossierId, userId, type, source].join();
const sameDay = (a: Date | null, b: Date | null) => (a?.getTime() ?? null) === (b?.getTime() ?? null);

/** A hard one is in force at once. A soft one that somebody has judged stays judged while its grounds are the same. */
const stateOf = ({ strength, evidence }: Wanted, kept?: Kept): string => {
  if (strength === 'HARD') return 'CONFIRMED';
  return kept && kept.evidence === evidence ? kept.state : 'OPEN';
};

const keep = async (ctx: Context, tenantId: string, wanted: readonly Wanted[], kept: readonly Kept[]) => {
  const known = new Map(kept.map((row) => [keyOf(row), row]));
  const raised: Pair[] = [];
  const fresh = wanted.filter((row) => !known.has(keyOf(row)));
  await ctx.db.conflict.createMany({
    data: fresh.map((row) => ({ ...row, tenantId, state: stateOf(row) })),
    skipDuplicates: true,
  });
  raised.push(...fresh.filter(({ strength }) => strength === 'HARD'));
  let changed = 0;
  for (const row of wanted) {
    const before = known.get(keyOf(row));
    if (!before || before.pinned) continue;
    const state = stateOf(row, before);
    const { strength, evidence, validFrom, validTo } = row;
    const same = before.evidence === evidence && sameDay(before.validFrom, validFrom) && sameDay(before.validTo, validTo);
    if (same && before.state === state && before.strength === strength) continue;
    const judged = state === before.state ? {} : { decidedBy: null, decidedAt: null };
    await ctx.db.conflict.updateMany({
      where: { tenantId, id: before.id },
      data: { strength, evidence, validFrom, validTo, state, ...judged, version: { increment: 1 } },
    });
    changed += 1;
    if (state === 'CONFIRMED' && before.state !== 'CONFIRMED') raised.push(row);
  }
  const due = new Set(wanted.map(keyOf));
  const gone = kept.filter((row) => !row.pinned && !due.has(keyOf(row)));
  await ctx.db.conflict.deleteMany({ where: { tenantId, id: { in: gone.map(({ id }) => id) } } });
  return { raised, added: fresh.length, changed, removed: gone.length };
};

/**
 * Brings the computed conflicts up to what the facts say today. Doing it again changes nothing; what a person pinned
 * stays as she left it. Runs inside a mutation or job of the association.
 */
export const refreshConflicts = async (ctx: Context, scope: RefreshScope): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const people = await readPeople(ctx, tenantId, 'userIds' in scope ? scope.userIds : undefined);
  if (people.length === 0) return;
  const userIds = people.map(({ userId }) => userId);
  for (const call of await callsOf(ctx, tenantId, scope)) {
    const all = await readItems(ctx, tenantId, call.id, 'dossierIds' in scope ? scope.dossierIds : undefined);
    const items = 'dossierIds' in scope ? all.filter(({ dossierId }) => scope.dossierIds.includes(dossierId)) : all;
    const meant = new Set(items.map(({ dossierId }) => dossierId));
    const wanted = await findConflicts(ctx, { callId: call.id, items, people, policy: selectionPolicy.parse(call.policy ?? {}) });
    const kept = (await keptRows(ctx, tenantId, call.id, userIds, 'dossierIds' in scope ? scope.dossierIds : undefined)).filter(
      ({ dossierId }) => meant.has(dossierId),
    );
    const { raised, ...counts } = await keep(ctx, tenantId, wanted, kept);
    const recused = await recuse(ctx, raised);
    if (counts.added + counts.changed + counts.removed > 0)
      await ctx.audit('conflict.computed', { on: ['Call', call.id], detail: { ...counts, recused } });
  }
};
