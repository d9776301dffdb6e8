// The words of a draft, and the moment at which words and figures are frozen.

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
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import type { Prisma } from '@xinglin/prisma';
import { type ReportPeriod, type ReportWords, reportChapters, reportWordsInput } from '../../shared/report-input.ts';
import { actor } from '../actor.ts';
import { dayText } from '../days.ts';
import { tell } from '../tell.ts';
import { type ReportFigures, reportFigures } from './figures.ts';
import { stages } from './type.ts';

interface Target {
  id: string;
  version: number;
}

export const writeReport = async (ctx: Context, { id, version }: Target, words: ReportWords): Promise<void> => {
  const chapters = Object.fromEntries(reportChapters.flatMap((chapter) => (words[chapter] ? [[chapter, words[chapter]]] : [])));
  await changeVersioned(ctx, 'PromotionReport', { id, version, action: 'update', from: ['DRAFT'] }, (where) =>
    ctx.db.promotionReport.updateMany({ where, data: { chapters, version: { increment: 1 } } }),
  );
  await ctx.audit('report.written', { on: ['PromotionReport', id], after: chapters });
};

interface Sealed {
  projectId: string | null;
  number: string;
  edition: number;
  title: string;
  period: string;
  startsOn: Date;
  endsOn: Date;
  chapters: Prisma.JsonValue;
}

/** The sum over all that a report says. */
export const reportHash = (
  { projectId, number, edition, title, period, startsOn, endsOn, chapters }: Sealed,
  figures: ReportFigures,
): string =>
  contentHash({ projectId, number, edition, title, period, startsOn: dayText(startsOn), endsOn: dayText(endsOn), chapters, figures });

/** From here on the report says what was recorded until this moment, whatever is recorded or corrected later. */
export const submitReport = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const draft = await ctx.db.promotionReport.findFirst({ where: { AND: [allowed(ctx, 'submit', 'PromotionReport'), { id }] } });
  if (!draft) throw new NotAllowedError();
  const summary = (draft.chapters as ReportWords).SUMMARY;
  if (draft.stage === 'DRAFT' && !summary) throw new RuleError('SUMMARY_MISSING', 'the chapter that everybody reads is empty');
  const { tenantId, projectId, startsOn, endsOn, period } = draft;
  const { figures, valueIds } = await reportFigures(ctx, period as ReportPeriod, { tenantId, projectId, span: { startsOn, endsOn } });
  const hash = reportHash(draft, figures);
  const { from, to } = stages.moves.submit;
  await changeVersioned(ctx, 'PromotionReport', { id, version, action: 'submit', from }, (where) =>
    ctx.db.promotionReport.updateMany({
      where,
      data: {
        stage: to,
        figures: figures as unknown as Prisma.InputJsonValue,
        valueIds,
        contentHash: hash,
        frozenAt: ctx.now(),
        submittedBy: actor(ctx),
        submittedAt: ctx.now(),
        verdict: '',
        version: { increment: 1 },
      },
    }),
  );
  await ctx.audit('report.submitted', { on: ['PromotionReport', id], label: draft.number, detail: { contentHash: hash } });
  await tell(ctx, {
    tenantId,
    permission: 'report.publish',
    kind: 'technology-library.report-submitted',
    params: { title: draft.title },
    link: `/reports/${id}`,
  });
};

export const discardReport = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const { from, to } = stages.moves.discard;
  await changeVersioned(ctx, 'PromotionReport', { id, version, action: 'discard', from }, (where) =>
    ctx.db.promotionReport.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  await ctx.audit('report.discarded', { on: ['PromotionReport', id] });
};

const PromotionReportWordsInput = builder.inputType('PromotionReportWordsInput', {
  description: 'The words of each chapter; one that is left out is empty.',
  fields: (t) => Object.fromEntries(reportChapters.map((chapter) => [chapter, t.string()])),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.promotionReport.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'PromotionReport'), { id }] } });

builder.mutationField('writePromotionReport', (t) =>
  t.prismaField({
    type: 'PromotionReport',
    description: 'Writes the words of a draft.',
    authScopes: { can: ['update', 'PromotionReport'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: PromotionReportWordsInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await writeReport(ctx, { id: asId(id), version }, parseInput(reportWordsInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('submitPromotionReport', (t) =>
  t.prismaField({
    type: 'PromotionReport',
    description: 'Freezes figures and words and hands the report to somebody else for approval.',
    authScopes: { can: ['submit', 'PromotionReport'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await submitReport(ctx, { id: asId(id), version });
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('discardPromotionReport', (t) =>
  t.prismaField({
    type: 'PromotionReport',
    description: 'Gives a draft up; its number is not given again.',
    authScopes: { can: ['discard', 'PromotionReport'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await discardReport(ctx, { id: asId(id), version });
      return again(ctx, query, asId(id));
    },
  }),
);
