// One figure: reported by the site, verified by somebody else, locked, and corrected by a row of its own.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type CorrectionInput, correctionInput, type FigureInput, figureInput } from '../../shared/figure-input.ts';
import { type Period, periodLabel } from '../../shared/periods.ts';
import { verdictInput } from '../../shared/supervision-input.ts';
import { actor } from '../actor.ts';
import { hangWithAct } from '../evidence/with-act.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { tell } from '../tell.ts';
import { stages } from './type.ts';

interface Target {
  id: string;
  version: number;
}

const figureNow = async (ctx: Context, id: string, action = 'read') => {
  const figure = await ctx.db.indicatorValue.findFirst({
    where: { AND: [allowed(ctx, action, 'IndicatorValue'), { id }] },
    include: { indicator: true },
  });
  if (!figure) throw new NotAllowedError();
  return figure;
};
type Now = Awaited<ReturnType<typeof figureNow>>;

const labelOf = ({ indicator, startsOn }: Now): string => `${indicator.name} ${periodLabel(indicator.period as Period, startsOn)}`;

/** A count has no denominator, a share has one and is no more than the whole. */
const amounts = (
  { indicator: { unit } }: Now,
  { numerator, denominator }: { numerator: number; denominator?: number | null | undefined },
) => {
  if (unit === 'COUNT') return { numerator, denominator: null };
  if (!denominator) throw wrongField('denominator', 'REQUIRED');
  if (unit === 'PERCENT' && numerator > denominator) throw wrongField('numerator', 'MORE_THAN_WHOLE');
  return { numerator, denominator };
};

export const reportFigure = async (
  ctx: Context,
  { id, version }: Target,
  input: FigureInput,
  action: 'report' | 'reportFor',
): Promise<void> => {
  const figure = await figureNow(ctx, id, action);
  const { tenantId } = figure;
  const { from, to } = stages.moves.report;
  const data = { ...amounts(figure, input), note: input.note, reportedAt: ctx.now(), stage: to, version: { increment: 1 } };
  await asScope(ctx, { kind: 'system', tenantId }, async ({ db, viewer }) => {
    const { count } = await db.indicatorValue.updateMany({
      where: { tenantId, id, version, stage: { in: [...from] } },
      data: { ...data, reportedBy: actor({ viewer }) },
    });
    if (count === 1) return;
    const now = await db.indicatorValue.findFirstOrThrow({ where: { tenantId, id } });
    if (now.version !== version) throw new StaleVersionError(now.version);
    throw new StageError(now.stage, 'report');
  });
  await hangWithAct(ctx, 'FIGURE', id, input.fileIds);
  await ctx.audit('figure.reported', { on: ['IndicatorValue', id], label: labelOf(figure), after: input });
};

export const judgeFigure = async (ctx: Context, { id, version }: Target, action: 'verify' | 'return', reason: string): Promise<void> => {
  const { from, to } = stages.moves[action];
  const verified = action === 'verify' ? { verifiedBy: actor(ctx), verifiedAt: ctx.now() } : {};
  await changeVersioned(ctx, 'IndicatorValue', { id, version, action, from }, (where) =>
    ctx.db.indicatorValue.updateMany({ where, data: { ...verified, stage: to, verdict: reason, version: { increment: 1 } } }),
  );
  const figure = await figureNow(ctx, id);
  await ctx.audit(`figure.${action}`, { on: ['IndicatorValue', id], label: labelOf(figure), detail: reason ? { reason } : {} });
  if (action === 'verify') return;
  await tell(ctx, {
    tenantId: figure.siteId,
    permission: 'our-figure.report',
    kind: 'technology-library.figure-returned',
    params: { name: labelOf(figure), reason },
    link: '/our-figures',
  });
};

/** All verified figures of an indicator that end by a day: from here on they are only ever corrected in sight. */
export const lockFigures = async (ctx: Context, indicatorId: string): Promise<number> => {
  const { from, to } = stages.moves.lock;
  const where = { AND: [allowed(ctx, 'lock', 'IndicatorValue'), { indicatorId, stage: { in: [...from] } }] };
  const { count } = await ctx.db.indicatorValue.updateMany({ where, data: { stage: to, version: { increment: 1 } } });
  const indicator = await ctx.db.indicator.findFirst({ where: { AND: [allowed(ctx, 'read', 'Indicator'), { id: indicatorId }] } });
  if (!indicator) throw new NotAllowedError();
  if (count === 0) throw new RuleError('NOTHING_TO_LOCK', 'no figure of it is verified and unlocked');
  await ctx.audit('figures.locked', { on: ['Indicator', indicatorId], label: indicator.name, detail: { count } });
  await writeLedger(ctx, {
    tenantId: indicator.tenantId,
    act: 'figures-locked',
    params: { name: indicator.name, count },
    projectId: indicator.projectId,
    on: ['Indicator', indicatorId],
  });
  return count;
};

/** What was locked stays readable as it was; the corrected figure is verified like any other. Answers its id. */
export const correctFigure = async (ctx: Context, { id, version }: Target, input: CorrectionInput): Promise<string> => {
  const old = await figureNow(ctx, id, 'correct');
  const { from, to } = stages.moves.correct;
  const { tenantId, indicatorId, projectId, adoptionId, siteId, startsOn, endsOn, dueOn } = old;
  const corrected = amounts(old, input);
  await changeVersioned(ctx, 'IndicatorValue', { id, version, action: 'correct', from }, (where) =>
    ctx.db.indicatorValue.updateMany({ where, data: { stage: to, verdict: input.reason, version: { increment: 1 } } }),
  );
  const { id: newId } = await ctx.db.indicatorValue.create({
    data: {
      tenantId,
      indicatorId,
      projectId,
      adoptionId,
      siteId,
      startsOn,
      endsOn,
      dueOn,
      ...corrected,
      stage: 'REPORTED',
      note: input.reason,
      reportedBy: actor(ctx),
      reportedAt: ctx.now(),
      correctsId: id,
    },
  });
  await ctx.audit('figure.corrected', {
    on: ['IndicatorValue', newId],
    label: labelOf(old),
    before: { numerator: String(old.numerator), denominator: old.denominator === null ? null : String(old.denominator) },
    after: input,
  });
  await writeLedger(ctx, {
    tenantId,
    act: 'figure-corrected',
    params: { name: labelOf(old) },
    projectId,
    adoptionId,
    on: ['IndicatorValue', newId],
  });
  return newId;
};

const FigureInputType = builder.inputType('FigureInput', {
  description: 'One figure; a count has no denominator.',
  fields: (t) => ({
    numerator: t.float({ required: true }),
    denominator: t.float(),
    note: t.string(),
    fileIds: t.idList({ description: 'Where it comes from: files that were brought before.' }),
  }),
});
const CorrectionInputType = builder.inputType('FigureCorrectionInput', {
  description: 'The right figure, and why the locked one is wrong.',
  fields: (t) => ({ numerator: t.float({ required: true }), denominator: t.float(), reason: t.string({ required: true }) }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.indicatorValue.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'IndicatorValue'), { id }] } });

const reporting = (name: string, action: 'report' | 'reportFor', description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'IndicatorValue',
      description,
      authScopes: { can: [action, 'IndicatorValue'] },
      errors: { types: [StageError, StaleVersionError] },
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        input: t.arg({ type: FigureInputType, required: true }),
      },
      resolve: async (query, _root, { id, version, input }, ctx) => {
        await reportFigure(ctx, { id: asId(id), version }, parseInput(figureInput, { ...input, note: input.note ?? '' }), action);
        return again(ctx, query, asId(id));
      },
    }),
  );
reporting('reportFigure', 'report', 'Reports a figure that your site was asked for.');
reporting('reportFigureFor', 'reportFor', 'Writes down the figure of a site that is not on the platform.');

const judging = (name: string, action: 'verify' | 'return', description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'IndicatorValue',
      description,
      authScopes: { can: [action, 'IndicatorValue'] },
      errors: { types: [StageError, StaleVersionError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string() },
      resolve: async (query, _root, { id, version, reason }, ctx) => {
        const said = action === 'verify' ? '' : parseInput(verdictInput, { reason: reason ?? '' }).reason;
        await judgeFigure(ctx, { id: asId(id), version }, action, said);
        return again(ctx, query, asId(id));
      },
    }),
  );
judging('verifyFigure', 'verify', 'Verifies a figure; never by the person who reported it.');
judging('returnFigure', 'return', 'Sends a figure back with what is wrong.');

builder.mutationField('lockFigures', (t) =>
  t.prismaField({
    type: 'Indicator',
    description: 'Locks all verified figures of an indicator.',
    authScopes: { can: ['lock', 'IndicatorValue'] },
    errors: { types: [RuleError] },
    args: { indicatorId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { indicatorId }, ctx) => {
      await lockFigures(ctx, asId(indicatorId));
      return ctx.db.indicator.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'Indicator'), { id: asId(indicatorId) }] },
      });
    },
  }),
);

builder.mutationField('correctFigure', (t) =>
  t.prismaField({
    type: 'IndicatorValue',
    description: 'Corrects a locked figure by a new one, which is verified in turn; the locked one stays as it was.',
    authScopes: { can: ['correct', 'IndicatorValue'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: CorrectionInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) =>
      again(ctx, query, await correctFigure(ctx, { id: asId(id), version }, parseInput(correctionInput, input))),
  }),
);
