import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';

const MOST = 20;

interface SelectionPerson {
  userId: string;
  name: string;
  note: string;
}

/** People of the association by part of their name, to choose from: engaged experts and its own staff, or the staff alone. */
export const selectionPeople = async (ctx: Context, text: string, staffOnly: boolean): Promise<SelectionPerson[]> => {
  const tenantId = ctx.viewer.tenantId ?? '';
  const name = text ? { name: { contains: text } } : {};
  const experts = staffOnly
    ? []
    : await ctx.db.expert.findMany({
        where: { tenantId, stage: 'ENGAGED', userId: { not: null }, ...name },
        select: { userId: true, name: true, employerName: true },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: MOST,
      });
  const staff = await ctx.db.member.findMany({
    where: { tenantId, status: 'ACTIVE', roles: { some: { role: { is: { permissions: { has: 'panel.read' } } } } }, ...name },
    select: { userId: true, name: true, title: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  const people = new Map<string, SelectionPerson>();
  for (const { userId, name: called, title } of staff) people.set(userId, { userId, name: called, note: title ?? '' });
  for (const { userId, name: called, employerName } of experts)
    if (userId) people.set(userId, { userId, name: called, note: employerName });
  return [...people.values()];
};

const PersonRef = builder.objectRef<SelectionPerson>('SelectionPerson').implement({
  description: 'Somebody of the association, to choose from.',
  fields: (t) => ({ userId: t.exposeID('userId'), name: t.exposeString('name'), note: t.exposeString('note') }),
});

builder.queryField('selectionPeople', (t) =>
  t.field({
    type: [PersonRef],
    description: 'Engaged experts and staff of your association by part of their name, at most twenty of each.',
    authScopes: { can: ['update', 'Panel'] },
    args: { text: t.arg.string(), staffOnly: t.arg.boolean() },
    resolve: (_root, { text, staffOnly }, ctx) => selectionPeople(ctx, text?.trim() ?? '', staffOnly ?? false),
  }),
);
