// When reports are due, as an association sets it for itself.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { type ReportCalendarInput, reportCalendarInput, usualReportCalendar } from '../../shared/report-input.ts';
import { actor } from '../actor.ts';

interface Days extends ReportCalendarInput {
  /** 0 while nothing was set. */
  version: number;
}

/** Of the organisation named, as it was set last; the usual days where nothing was set. */
export const calendarOf = async (ctx: Context, tenantId: string): Promise<Days> => {
  const row = await ctx.db.reportCalendar.findFirst({ where: { tenantId }, orderBy: { version: 'desc' } });
  return row ?? { ...usualReportCalendar, version: 0 };
};

/** Another row: until when a report was due can be told for every day. */
export const setCalendar = async (ctx: Context, version: number, input: ReportCalendarInput): Promise<void> => {
  const tenantId = ctx.viewer.tenantId ?? '';
  const before = await calendarOf(ctx, tenantId);
  if (before.version !== version) throw new StaleVersionError(before.version);
  const row = { tenantId, version: version + 1, ...input, setBy: actor(ctx) };
  const { count } = await ctx.db.reportCalendar.createMany({ data: [row], skipDuplicates: true });
  if (count !== 1) throw new StaleVersionError(version + 1);
  await ctx.audit('report.calendar-set', { detail: input });
};

const CalendarRef = builder.objectRef<Days>('ReportDays').implement({
  description: 'Until when reports are due.',
  fields: (t) => ({
    quarterDays: t.exposeInt('quarterDays', { description: 'Days after the end of a quarter.' }),
    yearDays: t.exposeInt('yearDays', { description: 'Days after the fifteenth of January.' }),
    version: t.exposeInt('version', { description: '0 while nothing was set.' }),
  }),
});

const ReportDaysInput = builder.inputType('ReportDaysInput', {
  description: 'Until when reports are due.',
  fields: (t) => ({ quarterDays: t.int({ required: true }), yearDays: t.int({ required: true }) }),
});

builder.queryField('reportDays', (t) =>
  t.field({
    type: CalendarRef,
    description: 'Until when reports of your association are due.',
    authScopes: { can: ['read', 'ReportCalendar'] },
    resolve: async (_root, _args, ctx) => {
      const row = await ctx.db.reportCalendar.findFirst({ where: allowed(ctx, 'read', 'ReportCalendar'), orderBy: { version: 'desc' } });
      return row ?? { ...usualReportCalendar, version: 0 };
    },
  }),
);

builder.mutationField('setReportDays', (t) =>
  t.field({
    type: CalendarRef,
    description: 'Sets until when reports are due.',
    authScopes: { can: ['create', 'ReportCalendar'] },
    errors: { types: [StaleVersionError] },
    args: { version: t.arg.int({ required: true }), input: t.arg({ type: ReportDaysInput, required: true }) },
    resolve: async (_root, { version, input }, ctx) => {
      await setCalendar(ctx, version, parseInput(reportCalendarInput, input));
      return calendarOf(ctx, ctx.viewer.tenantId ?? '');
    },
  }),
);
