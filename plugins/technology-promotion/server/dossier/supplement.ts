import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { nextNumber } from '@xinglin/kernel/numbers/next-number';
import type { ChecklistItem } from '../../shared/call-input.ts';
import { type SupplementInput, supplementInput } from '../../shared/dossier-input.ts';
import { addDays, dayInChina, endOfDay } from '../rules/deadlines/shanghai-day.ts';
import { findingsOf, mustBeComplete } from './findings.ts';
import { actor, loadDossier, mustBeRunning, type Target } from './load.ts';
import { tellApplicant } from './tell-applicant.ts';
import { stages } from './type.ts';

export const REMIND_SUPPLEMENT = 'technology-promotion.remind-supplement';
export const EXPIRE_SUPPLEMENT = 'technology-promotion.expire-supplement';
/** Days before the last one on which the applicant is reminded. Judgement. */
const REMIND_DAYS = 3;
/** No notice runs longer: a call has to come to an end. Judgement. */
const MOST_DAYS = 180;

const dueAtOf = (ctx: Context, dueOn: string): Date => {
  const today = dayInChina(ctx.now());
  if (dueOn <= today) throw wrongField('dueOn', 'IN_THE_PAST');
  if (dueOn > addDays(today, MOST_DAYS)) throw wrongField('dueOn', 'DUE_TOO_LATE');
  return endOfDay(dueOn);
};

/** Leaves the orders that watch over a notice: one reminder, and its end. */
const watch = async (ctx: Context, noticeId: string, dueAt: Date): Promise<void> => {
  const payload = { noticeId };
  const remindAt = new Date(dueAt.getTime() - REMIND_DAYS * 86_400_000);
  if (remindAt > ctx.now())
    await ctx.enqueue({ job: REMIND_SUPPLEMENT, payload, runAt: remindAt, dedupeKey: `remind-supplement:${noticeId}` });
  // All of the last second is in time.
  await ctx.enqueue({
    job: EXPIRE_SUPPLEMENT,
    payload,
    runAt: new Date(dueAt.getTime() + 1_000),
    dedupeKey: `expire-supplement:${noticeId}`,
  });
};

/**
 * Sends the one notice that lists every defect: all items found wanting are in it, whoever sends it, and it is not sent
 * before all required items were looked at. While it runs there is no second.
 */
export const requestSupplement = async (ctx: Context, { id, version }: Target, input: SupplementInput): Promise<void> => {
  const dossier = await loadDossier(ctx, 'requestSupplement', id);
  const call = await mustBeRunning(ctx, dossier);
  const dueAt = dueAtOf(ctx, input.dueOn);
  const { from, to } = stages.moves.requestSupplement;
  await changeVersioned(ctx, 'Dossier', { id, version, action: 'requestSupplement', from }, (where) =>
    ctx.db.dossier.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  if (dossier.onPaper || !dossier.applicantId) throw new RuleError('ON_PAPER', 'nobody in the portal could answer the notice');
  const findings = await findingsOf(ctx, dossier, call.checklist as unknown as ChecklistItem[]);
  mustBeComplete(findings);
  const defects = [...findings.defects, ...input.more.map((text, at) => ({ key: `more${at + 1}`, label: '', text }))];
  if (defects.length === 0) throw new RuleError('NO_DEFECTS', 'nothing was found wanting');
  const { tenantId, revision } = dossier;
  const year = dayInChina(ctx.now()).slice(0, 4);
  const number = `BZ${year}-${String(await nextNumber(ctx, 'supplement', year)).padStart(4, '0')}`;
  const notice = await ctx.db.supplementNotice.create({
    data: {
      tenantId,
      dossierId: id,
      number,
      revision,
      defects: defects.map((defect) => ({ ...defect })),
      dueAt,
      sentBy: actor(ctx),
      sentAt: ctx.now(),
    },
  });
  await tellApplicant(ctx, {
    applicantId: dossier.applicantId,
    dossierId: id,
    change: { stage: to, supplementDueAt: dueAt, supplementDefects: defects.map((defect) => ({ ...defect })) },
    notice: {
      kind: 'technology-promotion.supplement-requested',
      params: { title: dossier.title, number, count: defects.length, due: input.dueOn },
    },
  });
  await watch(ctx, notice.id, dueAt);
  await ctx.audit('dossier.supplement-requested', {
    on: ['Dossier', id],
    label: dossier.number,
    detail: { notice: number, due: input.dueOn, count: defects.length },
    after: defects,
  });
};

builder.mutationField('requestSupplement', (t) =>
  t.prismaField({
    type: 'Dossier',
    description: 'Sends one supplement notice with every defect that the check has found.',
    authScopes: { can: ['requestSupplement', 'Dossier'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      dueOn: t.arg.string({ required: true, description: 'The last day, YYYY-MM-DD, in China.' }),
      more: t.arg.stringList({ description: 'Defects that no item of the check covers.' }),
    },
    resolve: async (query, _root, { id, version, dueOn, more }, ctx) => {
      await requestSupplement(ctx, { id: asId(id), version }, parseInput(supplementInput, { dueOn, more: more ?? [] }));
      return ctx.db.dossier.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
