// What the page of a report shows: its figures as tables, live for a draft and frozen afterwards.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { ReportPeriod } from '../../shared/report-input.ts';
import { type ReportFigures, reportFigures } from './figures.ts';
import { type ReportTable, sentencesOf, type TableColumnOf, tablesOf } from './tables-of.ts';

interface Content {
  frozen: boolean;
  figures: ReportFigures;
}

const ColumnRef = builder.objectRef<TableColumnOf>('ReportTableColumn').implement({
  description: 'A column of a table of a report.',
  fields: (t) => ({
    title: t.exposeString('title'),
    type: t.exposeString('type', { description: 'text, integer, decimal' }),
  }),
});

const TableRef = builder.objectRef<ReportTable>('ReportTable').implement({
  description: 'A table of a report, in your language.',
  fields: (t) => ({
    key: t.exposeString('key'),
    chapter: t.exposeString('chapter'),
    title: t.exposeString('title'),
    columns: t.field({ type: [ColumnRef], resolve: ({ columns }) => columns }),
    rows: t.expose('rows', { type: 'JSON', description: 'Cells by row, as text, number or null.' }),
  }),
});

const ContentRef = builder.objectRef<Content>('ReportContent').implement({
  description: 'The figures of a report.',
  fields: (t) => ({
    frozen: t.exposeBoolean('frozen', { description: 'False for a draft, whose figures are counted as you look at them.' }),
    tables: t.field({ type: [TableRef], resolve: ({ figures }, _args, ctx) => tablesOf(figures, ctx.locale) }),
    sentences: t.field({
      type: 'JSON',
      description: '{ [chapter]: sentence }',
      resolve: ({ figures }, _args, ctx) => sentencesOf(figures, ctx.locale),
    }),
    curve: t.field({
      type: 'JSON',
      description: 'The adoption curve by month, and institutions in all: { institutions, curve: { points, censored, lost } }',
      resolve: ({ figures: { sites } }) => ({ institutions: sites.institutions, curve: sites.curve }),
    }),
    compared: t.field({
      type: 'JSON',
      description: '[{ with, label, report }] : what it is set beside; report is null where figures were counted from rows',
      resolve: ({ figures }) => figures.compared.map(({ with: than, label, report }) => ({ with: than, label, report })),
    }),
  }),
});

builder.queryField('reportContent', (t) =>
  t.field({
    type: ContentRef,
    nullable: true,
    description: 'The figures of a report: as they stand while it is a draft, as they were frozen afterwards.',
    authScopes: { can: ['read', 'PromotionReport'] },
    args: { reportId: t.arg.id({ required: true }) },
    resolve: async (_root, { reportId }, ctx) => {
      const report = await ctx.db.promotionReport.findFirst({
        where: { AND: [allowed(ctx, 'read', 'PromotionReport'), { id: asId(reportId) }] },
      });
      if (!report) return null;
      if (report.figures) return { frozen: true, figures: report.figures as unknown as ReportFigures };
      const { tenantId, projectId, startsOn, endsOn, period } = report;
      const { figures } = await reportFigures(ctx, period as ReportPeriod, { tenantId, projectId, span: { startsOn, endsOn } });
      return { frozen: false, figures };
    },
  }),
);
