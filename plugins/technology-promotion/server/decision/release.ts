import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StepUpRequiredError } from '@xinglin/kernel/errors/step-up';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { Outcome } from '../../shared/decision-input.ts';
import { tellApplicant } from '../dossier/tell-applicant.ts';
import { type Letter, letterOf, letterText } from './letter.ts';

export interface Outgoing extends Letter {
  decisionId: string;
  dossierId: string;
  applicantId: string | null;
  number: string;
  title: string;
  applicantName: string;
  outcome: Outcome;
}

/** Letters of all decisions of the call that are not known yet, as they would go out now. */
export const outgoingLetters = async (ctx: Context, callId: string): Promise<Outgoing[]> => {
  const call = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, 'read', 'Call'), { id: callId }] } });
  if (!call) throw new NotAllowedError();
  const association = await ctx.db.tenant.findFirstOrThrow({ where: { id: call.tenantId }, select: { name: true } });
  const decisions = await ctx.db.decision.findMany({
    where: { AND: [allowed(ctx, 'release', 'Decision'), { callId, releasedAt: null, dossier: { is: { stage: 'DECIDED' } } }] },
    include: { dossier: true },
    orderBy: { dossier: { number: 'asc' } },
  });
  return decisions.map((decision) => {
    const { id, applicantId, number, title, applicantName } = decision.dossier;
    const outgoing = { decisionId: decision.id, dossierId: id, applicantId, number, title, applicantName };
    return { ...letterOf(call, association.name, decision), ...outgoing, outcome: decision.outcome as Outcome };
  });
};

/** Makes the decisions known: one act for the whole call, so that no applicant learns before another. */
export const releaseDecisions = async (ctx: Context, callId: string): Promise<number> => {
  const letters = await outgoingLetters(ctx, callId);
  const call = await ctx.db.call.findFirstOrThrow({ where: { tenantId: ctx.scope.tenantId ?? '', id: callId } });
  if (call.stage !== 'DELIBERATED') throw new StageError(call.stage, 'release');
  if (letters.length === 0) throw new RuleError('NOTHING_TO_RELEASE', 'no decision waits for its release');
  const now = ctx.now();
  for (const { decisionId, dossierId, applicantId, number, title, outcome, subject, body } of letters) {
    const letter = letterText({ subject, body });
    await ctx.db.decision.updateMany({
      where: { tenantId: call.tenantId, id: decisionId, releasedAt: null },
      data: { releasedAt: now, letter, version: { increment: 1 } },
    });
    await tellApplicant(ctx, {
      applicantId,
      dossierId,
      change: { stage: 'DECIDED', outcome, letter, letterAt: now },
      notice: { kind: 'technology-promotion.decision-released', params: { number, title } },
    });
  }
  await ctx.audit('decision.released', { on: ['Call', callId], label: call.number, detail: { letters: letters.length } });
  return letters.length;
};

const LetterRef = builder.objectRef<Outgoing>('OutgoingLetter').implement({
  description: 'A letter as it would go out now.',
  fields: (t) => ({
    dossierId: t.exposeID('dossierId'),
    number: t.exposeString('number'),
    title: t.exposeString('title'),
    applicantName: t.exposeString('applicantName'),
    outcome: t.exposeString('outcome'),
    subject: t.exposeString('subject'),
    body: t.exposeString('body'),
  }),
});

builder.queryField('outgoingLetters', (t) =>
  t.field({
    type: [LetterRef],
    description: 'Preview of all letters that a release would send.',
    authScopes: { can: ['release', 'Decision'] },
    args: { callId: t.arg.id({ required: true }) },
    resolve: (_root, { callId }, ctx) =>
      outgoingLetters(ctx, asId(callId)).catch((error: unknown) => {
        if (error instanceof NotAllowedError) return [];
        throw error;
      }),
  }),
);

builder.mutationField('releaseDecisions', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Makes all decisions of the call known to their applicants, with their letters. Cannot be taken back.',
    authScopes: { $all: { can: ['release', 'Decision'], stepUp: true } },
    errors: { types: [StageError, RuleError, StepUpRequiredError] },
    args: { callId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { callId }, ctx) => {
      const id = asId(callId);
      await releaseDecisions(ctx, id);
      return ctx.db.call.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
