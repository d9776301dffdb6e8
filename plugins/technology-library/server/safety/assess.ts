// The association's word on a safety event: how it stands to the technology, and whether the technology rests meanwhile.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type AssessmentInput, assessmentInput } from '../../shared/safety-input.ts';
import { actor } from '../actor.ts';
import { moveEntry } from '../entry/move.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { tell } from '../tell.ts';
import { stages } from './type.ts';

interface Target {
  id: string;
  version: number;
}

const eventNow = async (ctx: Context, id: string) => {
  const event = await ctx.db.safetyEvent.findFirst({
    where: { AND: [allowed(ctx, 'read', 'SafetyEvent'), { id }] },
    include: { entry: { select: { stage: true } }, adoption: { select: { siteName: true } } },
  });
  if (!event) throw new NotAllowedError();
  return event;
};

/** Suspending takes the right to suspend, and an event that has to do with the technology. */
const requireSuspension = async (ctx: Context, id: string, { relation }: AssessmentInput): Promise<void> => {
  if (relation === 'UNRELATED') throw new RuleError('UNRELATED_EVENT', 'an unrelated event suspends nothing');
  const { entryId } = await eventNow(ctx, id);
  const may = await ctx.db.libraryEntry.count({ where: { AND: [allowed(ctx, 'suspend', 'LibraryEntry'), { id: entryId }] } });
  if (may !== 1) throw new NotAllowedError();
};

export const assessSafetyEvent = async (ctx: Context, { id, version }: Target, input: AssessmentInput): Promise<void> => {
  if (input.suspend) await requireSuspension(ctx, id, input);
  const { from, to } = stages.moves.assess;
  await changeVersioned(ctx, 'SafetyEvent', { id, version, action: 'assess', from }, (where) =>
    ctx.db.safetyEvent.updateMany({
      where,
      data: {
        stage: to,
        relation: input.relation,
        assessment: input.assessment,
        assessedBy: actor(ctx),
        assessedAt: ctx.now(),
        version: { increment: 1 },
      },
    }),
  );
  const event = await eventNow(ctx, id);
  await ctx.audit('safety-event.assessed', { on: ['SafetyEvent', id], label: event.number, detail: { relation: input.relation } });
  await writeLedger(ctx, {
    tenantId: event.tenantId,
    act: 'safety-event-assessed',
    params: { site: event.adoption.siteName, number: event.number },
    projectId: event.projectId,
    entryId: event.entryId,
    adoptionId: event.adoptionId,
    on: ['SafetyEvent', id],
  });
  if (input.suspend && event.entry.stage !== 'SUSPENDED') {
    // The holder reads the reason: it names the event and says nothing of what the site wrote.
    await moveEntry(ctx, event.entryId, 'suspend', { reasonCode: 'SAFETY', reason: event.number });
  }
  await tell(ctx, {
    tenantId: event.siteId,
    permission: 'our-safety-event.report',
    kind: 'technology-library.safety-assessed',
    params: { number: event.number },
    link: `/our-safety-events/${id}`,
  });
};

export const closeSafetyEvent = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const { from, to } = stages.moves.close;
  await changeVersioned(ctx, 'SafetyEvent', { id, version, action: 'close', from }, (where) =>
    ctx.db.safetyEvent.updateMany({ where, data: { stage: to, closedAt: ctx.now(), version: { increment: 1 } } }),
  );
  const event = await eventNow(ctx, id);
  await ctx.audit('safety-event.closed', { on: ['SafetyEvent', id], label: event.number });
};

const SafetyAssessmentInput = builder.inputType('SafetyAssessmentInput', {
  description: 'How the event stands to the technology.',
  fields: (t) => ({
    relation: t.string({ required: true, description: 'UNRELATED, POSSIBLE, PROBABLE, CERTAIN' }),
    assessment: t.string({ required: true, description: 'Read by the site that reported it.' }),
    suspend: t.boolean({ description: 'Suspends the technology in the library at once.' }),
  }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.safetyEvent.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SafetyEvent'), { id }] } });

builder.mutationField('assessSafetyEvent', (t) =>
  t.prismaField({
    type: 'SafetyEvent',
    description: 'Assesses a safety event, and suspends the technology where that is called for.',
    authScopes: { can: ['assess', 'SafetyEvent'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: SafetyAssessmentInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await assessSafetyEvent(ctx, { id: asId(id), version }, parseInput(assessmentInput, { ...input, suspend: input.suspend ?? false }));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('closeSafetyEvent', (t) =>
  t.prismaField({
    type: 'SafetyEvent',
    description: 'Closes an event that was assessed.',
    authScopes: { can: ['close', 'SafetyEvent'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await closeSafetyEvent(ctx, { id: asId(id), version });
      return again(ctx, query, asId(id));
    },
  }),
);
