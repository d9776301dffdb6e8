import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { COUNT_CAP, MAX_PAGE, type Page, type PageArgs } from '@xinglin/kernel/paging/keyset';
import { type AlertWish, alertFilter } from '../../shared/alert-filter.ts';
import { alertGroups, alertKindNames, alertKinds, alertStates } from '../../shared/alerts.ts';
import { dayText } from '../days.ts';
import { type Alert, type Count, countAlerts, cursorOf, nextAlerts, positionOf } from './merge.ts';

export const AlertRef = builder.objectRef<Alert>('LibraryAlert').implement({
  description: 'Something that wants attention by a day 预警. It is there while its row says so.',
  fields: (t) => ({
    id: t.id({ resolve: ({ kind, id }) => `${kind}:${id}` }),
    kind: t.exposeString('kind', { description: alertKindNames.join(', ') }),
    group: t.string({ description: alertGroups.join(', '), resolve: ({ kind }) => alertKinds[kind] }),
    title: t.exposeString('title', { description: 'What it is about.' }),
    note: t.exposeString('note'),
    on: t.string({ description: 'The day by which it wants attention.', resolve: ({ on }) => dayText(on) }),
    overdue: t.exposeBoolean('overdue', { description: 'That day has passed.' }),
    link: t.exposeString('link', { description: 'Where it is attended to.' }),
  }),
});

const AlertPage = pageType('LibraryAlert', AlertRef);

const CountRef = builder.objectRef<Count>('LibraryAlertCount').implement({
  description: 'How many alerts there are of one kind.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    group: t.string({ resolve: ({ kind }) => alertKinds[kind] }),
    overdue: t.exposeInt('overdue', { description: 'Of them, those whose day has passed.' }),
    all: t.exposeInt('all', { description: `Counted up to ${COUNT_CAP}.` }),
  }),
});

const AlertFilter = builder.inputType('LibraryAlertFilter', {
  description: 'Which alerts; all that is given must fit.',
  fields: (t) => ({
    group: t.string({ description: alertGroups.join(', ') }),
    kinds: t.stringList({ description: alertKindNames.join(', ') }),
    state: t.string({ description: alertStates.join(', ') }),
  }),
});

const pageOf = async (ctx: Context, wish: AlertWish, { first, after }: PageArgs): Promise<Page<Alert>> => {
  const size = first ?? 20;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) throw wrongField('first', 'PAGE_SIZE');
  const rows = await nextAlerts(ctx, wish, after ? positionOf(after) : null, size + 1);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  let counted: Promise<number> | undefined;
  const count = async () => (await countAlerts(ctx, wish, COUNT_CAP + 1)).reduce((sum, { all }) => sum + all, 0);
  return {
    items,
    nextCursor: rows.length > size && last ? cursorOf(last) : null,
    count: () => {
      counted ??= count();
      return counted;
    },
  };
};

builder.queryField('libraryAlerts', (t) =>
  t.field({
    type: AlertPage,
    description: 'What wants your organisation’s attention by its day 预警, earliest first.',
    authScopes: { can: ['read', 'LibraryEntry'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: AlertFilter }) },
    resolve: (_root, { page, filter }, ctx) => pageOf(ctx, parseInput(alertFilter, filter ?? {}), page ?? {}),
  }),
);

builder.queryField('libraryAlertCounts', (t) =>
  t.field({
    type: [CountRef],
    description: 'How many alerts there are of each kind; kinds without one are left out.',
    authScopes: { can: ['read', 'LibraryEntry'] },
    resolve: (_root, _args, ctx) => countAlerts(ctx, {}, COUNT_CAP),
  }),
);
