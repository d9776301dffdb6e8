// One step of a site, recorded by the association.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type StepInput, stepInput } from '../../shared/site-input.ts';
import { asDay } from '../days.ts';
import { hangWithAct } from '../evidence/with-act.ts';
import { moveSite } from './move.ts';

/** Told the site itself: what it did not record alone. */
const tellSiteMoved = async (ctx: Context, row: { id: string; siteId: string | null; entryTitle: string }): Promise<void> => {
  if (!row.siteId) return;
  await ctx.enqueue({
    job: 'technology-library.tell-site',
    tenantId: row.siteId,
    payload: { kind: 'MOVED', adoptionId: row.id, title: row.entryTitle, reason: '' },
  });
};

/** One that ran out since was in effect all the same. */
const cameIntoEffect = { stage: { notIn: ['DRAFT', 'PENDING_SIGNATURES', 'WITHDRAWN'] } };

/**
 * An assessment rests on an accepted check and an accession on an agreement in effect. What was done on paper or years ago can be
 * recorded all the same, by whoever says what it rests on.
 */
const requireBasis = async (ctx: Context, adoptionId: string, { act, evidence }: StepInput): Promise<void> => {
  if (evidence) return;
  const where = { tenantId: ctx.scope.tenantId ?? '', adoptionId };
  if (act === 'assess' && (await ctx.db.readinessCheck.count({ where: { ...where, stage: 'ACCEPTED' } })) === 0)
    throw wrongField('evidence', 'NO_ACCEPTED_CHECK');
  if (act === 'agree' && (await ctx.db.agreement.count({ where: { ...where, ...cameIntoEffect } })) === 0)
    throw wrongField('evidence', 'NO_AGREEMENT');
};

export const takeStep = async (ctx: Context, id: string, version: number, given: StepInput): Promise<void> => {
  const may = await ctx.db.siteAdoption.count({ where: { AND: [allowed(ctx, given.act, 'SiteAdoption'), { id }] } });
  if (may !== 1) throw new NotAllowedError();
  await requireBasis(ctx, id, given);
  const before = await moveSite(ctx, id, given.act, {
    version,
    occurredOn: asDay(given.occurredOn),
    reasonCode: given.reasonCode ?? null,
    reason: given.reason ?? '',
    evidence: given.evidence ?? '',
  });
  if (given.fileIds.length > 0) {
    const event = await ctx.db.adoptionEvent.findFirstOrThrow({
      where: { tenantId: before.tenantId, adoptionId: id, act: given.act },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    });
    await hangWithAct(ctx, 'STEP', event.id, given.fileIds);
  }
  await ctx.audit('site.moved', {
    on: ['SiteAdoption', id],
    label: before.siteName,
    detail: { act: given.act, occurredOn: given.occurredOn, ...(given.reasonCode ? { reasonCode: given.reasonCode } : {}) },
    before: { stage: before.stage },
  });
  await tellSiteMoved(ctx, before);
};

const SiteStepInput = builder.inputType('SiteStepInput', {
  description: 'What happened, and on which day.',
  fields: (t) => ({
    act: t.string({
      required: true,
      description: 'assess, agree, prepare, train, try, useRoutinely, sustain, pause, resume, decline, discontinue',
    }),
    occurredOn: t.string({ required: true, description: 'The day it happened, not the day it is recorded.' }),
    reasonCode: t.string(),
    reason: t.string(),
    evidence: t.string({ description: 'What shows it; needed for sustained use.' }),
    fileIds: t.idList({ description: 'Files that show it, brought before.' }),
  }),
});

builder.mutationField('moveSite', (t) =>
  t.prismaField({
    type: 'SiteAdoption',
    description: 'Records a step of a site on its way to use.',
    authScopes: { can: ['useRoutinely', 'SiteAdoption'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: SiteStepInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await takeStep(ctx, asId(id), version, parseInput(stepInput, input));
      return ctx.db.siteAdoption.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: asId(id) }] } });
    },
  }),
);
