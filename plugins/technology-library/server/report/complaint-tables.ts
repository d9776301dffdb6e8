// What a report says of complaints, in numbers alone; reports that were frozen before they were counted say nothing of them.
import type { Locale } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { complaintCategoryTexts } from '../complaint/texts.ts';
import type { ReportFigures } from './figures.ts';
import type { ReportTable, TableColumnOf } from './tables-of.ts';
import { complaintTexts, say } from './words.ts';

const words = {
  complaints: both('投诉办理', 'Complaints'),
  complaintCategories: both('投诉类别', 'Complaints by category'),
  item: both('项目', 'Item'),
  count: both('数量', 'Number'),
  category: both('类别', 'Category'),
  received: both('本期收到', 'Received'),
  answered: both('本期答复', 'Answered'),
  substantiated: both('其中属实或部分属实', 'Substantiated, wholly or partly'),
};

export const complaintTables = ({ complaints }: ReportFigures, locale: Locale): ReportTable[] => {
  const column = (key: keyof typeof words, type: TableColumnOf['type']): TableColumnOf => ({ title: words[key][locale], type });
  return [
    {
      ...{ key: 'complaints', chapter: 'PROCESS', title: words.complaints[locale] },
      columns: [column('item', 'text'), column('count', 'integer')],
      rows: (complaints?.counts ?? []).map(({ key, n }) => [say(complaintTexts, key, locale), n]),
    },
    {
      ...{ key: 'complaintCategories', chapter: 'PROCESS', title: words.complaintCategories[locale] },
      columns: [
        column('category', 'text'),
        column('received', 'integer'),
        column('answered', 'integer'),
        column('substantiated', 'integer'),
      ],
      rows: (complaints?.categories ?? []).map((of) => [
        say(complaintCategoryTexts, of.category, locale),
        of.received,
        of.answered,
        of.substantiated,
      ]),
    },
  ];
};
