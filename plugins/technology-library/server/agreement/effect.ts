// When an agreement takes effect: all have signed and its first day has come, whichever is later.

import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import { agreementStages } from '../../shared/stages.ts';
import { dayText } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { moveSite } from '../site/move.ts';
import { makeDocuments } from './documents.ts';
import { isOpenEntry } from './open-entry.ts';
import { tellAssociation, tellParties } from './tell.ts';

type Row = ModelRow<'Agreement'> & { parties: ModelRow<'AgreementParty'>[] };

const signed = ['SIGNED', 'SIGNED_ON_PAPER'];
export const allSigned = (parties: readonly { state: string }[]): boolean => parties.every(({ state }) => signed.includes(state));

/** A renewal takes the place of the agreement before it, and of what amended that. */
const replaceEarlier = async (ctx: Context, { tenantId, amendsId }: Row): Promise<void> => {
  if (!amendsId) return;
  const { from, to } = agreementStages.moves.renew;
  await ctx.db.agreement.updateMany({
    where: { tenantId, stage: { in: [...from] }, OR: [{ id: amendsId }, { amendsId, kind: 'AMENDMENT' }] },
    data: { stage: to, endedAt: ctx.now(), version: { increment: 1 } },
  });
};

/** The first agreement with an assessed site takes it one step on its way. */
const moveAdoption = async (ctx: Context, { tenantId, adoptionId, number }: Row): Promise<void> => {
  const adoption = await ctx.db.siteAdoption.findFirst({ where: { tenantId, id: adoptionId }, select: { stage: true } });
  if (adoption?.stage === 'ASSESSED') await moveSite(ctx, adoptionId, 'agree', { tenantId, evidence: number });
};

/** In the association's scope. Answers whether it is in effect now. */
export const takeEffectIfDue = async (ctx: Context, id: string): Promise<boolean> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const row = await ctx.db.agreement.findFirst({ where: { tenantId, id, stage: 'PENDING_SIGNATURES' }, include: { parties: true } });
  if (!row || !allSigned(row.parties) || row.startsOn > todayIn(ctx.now())) return false;
  if (row.kind !== 'AMENDMENT' && !(await isOpenEntry(ctx, tenantId, row.entryId))) return false;
  const { from, to } = agreementStages.moves.takeEffect;
  const { count } = await ctx.db.agreement.updateMany({
    where: { tenantId, id, stage: { in: [...from] } },
    data: { stage: to, effectiveAt: ctx.now(), version: { increment: 1 } },
  });
  if (count !== 1) return false;
  if (row.kind === 'RENEWAL') await replaceEarlier(ctx, row);
  if (row.kind !== 'AMENDMENT') await moveAdoption(ctx, row);
  const { number, title, projectId, entryId, adoptionId, siteName } = row;
  const params = { number, site: siteName };
  await writeLedger(ctx, { tenantId, act: 'agreement-effective', params, projectId, entryId, adoptionId, on: ['Agreement', id] });
  const telling = {
    kind: 'technology-library.agreement-effective',
    params: { number, title, startsOn: dayText(row.startsOn), endsOn: dayText(row.endsOn) },
    dedupeKey: `agreement-effective:${id}`,
  };
  await tellParties(ctx, row, 'our-agreement.read', { ...telling, link: `/our-agreements/${id}` });
  await tellAssociation(ctx, row, { ...telling, link: `/agreements/${id}` });
  await makeDocuments(ctx, tenantId, id, 'effective');
  return true;
};
