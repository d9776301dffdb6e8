import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { defineTable } from '@xinglin/kernel/tables/table';
import { type AlertWish, alertFilter } from '../../shared/alert-filter.ts';
import { alertKinds } from '../../shared/alerts.ts';
import { type Alert, nextAlerts } from './merge.ts';
import { groupTexts, kindTexts } from './texts.ts';

const BATCH = 500;

async function* rows(ctx: Context, wish: AlertWish): AsyncGenerator<readonly Alert[]> {
  let last: Alert | undefined;
  do {
    const batch: Alert[] = await nextAlerts(ctx, wish, last ?? null, BATCH);
    if (batch.length > 0) yield batch;
    last = batch.length === BATCH ? batch.at(-1) : undefined;
  } while (last);
}

export const alertTables = {
  'technology-library.alerts': defineTable({
    title: both('预警', 'Alerts'),
    model: 'LibraryEntry',
    filter: alertFilter,
    rows,
    columns: [
      { key: 'on', title: both('日期', 'Day'), type: 'date', value: ({ on }) => on },
      { key: 'overdue', title: both('已逾期', 'Overdue'), type: 'boolean', value: ({ overdue }) => overdue },
      { key: 'group', title: both('类别', 'Group'), type: 'enumeration', texts: groupTexts, value: ({ kind }) => alertKinds[kind] },
      { key: 'kind', title: both('事项', 'What'), type: 'enumeration', texts: kindTexts, width: 24, value: ({ kind }) => kind },
      { key: 'title', title: both('对象', 'About'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'note', title: both('说明', 'Note'), type: 'text', width: 40, value: ({ note }) => note },
    ],
  }),
};
