// Who is told of an agreement: its own people of the association, and of each party on the platform those who act for it.

import { asScope, type Context } from '@xinglin/kernel/context';
import { stillAmong, tell } from '../tell.ts';

interface Telling {
  kind: string;
  params: Readonly<Record<string, string | number>>;
  link: string;
  dedupeKey?: string;
}

interface Told {
  id: string;
  tenantId: string;
  projectId: string;
  createdBy: string;
  parties: readonly { partyId: string | null }[];
}

/** In the association's scope: whoever drafted it and whoever leads the project. */
export const tellAssociation = async (ctx: Context, agreement: Told, telling: Telling): Promise<void> => {
  const { tenantId, projectId, createdBy } = agreement;
  await asScope(ctx, { kind: 'system', tenantId }, async (there) => {
    const project = await there.db.promotionProject.findFirst({ where: { tenantId, id: projectId }, select: { leaderId: true } });
    const userIds = await stillAmong(there, 'agreement.read', [createdBy, project?.leaderId ?? null]);
    await there.notify({ ...telling, tenantId, userIds });
  });
};

/** Everybody of the other parties who holds the permission, each in her own organisation. */
export const tellParties = async (ctx: Context, agreement: Told, permission: string, telling: Telling): Promise<void> => {
  const others = agreement.parties.flatMap(({ partyId }) => (partyId && partyId !== agreement.tenantId ? [partyId] : []));
  for (const tenantId of new Set(others)) await tell(ctx, { ...telling, tenantId, permission });
};

/** The association's people who may sign for it. */
export const tellSigners = (ctx: Context, tenantId: string, telling: Telling): Promise<void> =>
  tell(ctx, { ...telling, tenantId, permission: 'agreement.sign' });

interface Many {
  kind: string;
  /** Values for the words; `n` is put in: how many of the agreements are the reader's. */
  params: Readonly<Record<string, string | number>>;
}

/** One word to each organisation however many of its agreements it is about, the association included. */
export const tellOnce = async (ctx: Context, tenantId: string, agreements: readonly Told[], { kind, params }: Many): Promise<void> => {
  const partyIds = (agreement: Told) => new Set(agreement.parties.flatMap(({ partyId }) => (partyId ? [partyId] : [])));
  const about = new Map<string, Told[]>();
  for (const agreement of agreements) {
    for (const party of partyIds(agreement)) if (party !== tenantId) about.set(party, [...(about.get(party) ?? []), agreement]);
  }
  for (const [party, rows] of about)
    await tell(ctx, {
      tenantId: party,
      permission: 'our-agreement.read',
      kind,
      params: { ...params, n: rows.length },
      link: '/our-agreements',
    });
  if (agreements.length === 0) return;
  await asScope(ctx, { kind: 'system', tenantId }, async (there) => {
    const ids = [...new Set(agreements.map(({ projectId }) => projectId))];
    const leaders = await there.db.promotionProject.findMany({ where: { tenantId, id: { in: ids } }, select: { leaderId: true } });
    const drafted = agreements.map(({ createdBy }) => createdBy);
    const userIds = await stillAmong(there, 'agreement.read', [...drafted, ...leaders.map(({ leaderId }) => leaderId)]);
    await there.notify({ kind, tenantId, params: { ...params, n: agreements.length }, link: '/agreements', userIds });
  });
};
