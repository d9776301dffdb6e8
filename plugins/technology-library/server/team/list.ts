import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { TeamMemberRef, TeamPersonRef } from './type.ts';

const TeamPersonPage = pageType('TeamPerson', TeamPersonRef);
const TeamMemberPage = pageType('TeamMember', TeamMemberRef);

export interface TeamWish {
  text?: string | null | undefined;
  projectId?: string | null | undefined;
  role?: string | null | undefined;
  current?: boolean | null | undefined;
}

const today = (day: Date) => ({ sinceOn: { lte: day }, OR: [{ untilOn: null }, { untilOn: { gte: day } }] });

/** The filter of the list of people and its export alike. */
export const peopleWhere = (wish: TeamWish | null | undefined, day: Date) => {
  const place = {
    ...(wish?.projectId ? { projectId: asId(wish.projectId) } : {}),
    ...(wish?.role ? { role: wish.role } : {}),
  };
  const asked = Boolean(wish?.projectId || wish?.role || wish?.current);
  return { AND: [searchFilter(wish?.text), asked ? { places: { some: { ...place, ...today(day) } } } : {}] };
};

/** The filter of the list of places and its export alike. */
export const placesWhere = (wish: TeamWish | null | undefined, day: Date) => ({
  AND: [
    wish?.text ? { person: { is: searchFilter(wish.text) } } : {},
    wish?.projectId ? { projectId: asId(wish.projectId) } : {},
    wish?.role ? { role: wish.role } : {},
    wish?.current ? today(day) : {},
  ],
});

const TeamFilter = builder.inputType('TeamFilter', {
  description: 'Which people; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of name, employer or post.' }),
    projectId: t.id(),
    role: t.string(),
    current: t.boolean({ description: 'Only those who do something in a project today.' }),
  }),
});

builder.queryField('teamPeople', (t) =>
  t.field({
    type: TeamPersonPage,
    description: 'People who carry your association’s promotions 推广队伍, the last entered first.',
    authScopes: { can: ['read', 'TeamPerson'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: TeamFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'TeamPerson'), peopleWhere(filter, todayIn(ctx.now()))] },
        find: (query) => ctx.db.teamPerson.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.teamPerson.count(query),
      }),
  }),
);

builder.queryField('teamPerson', (t) =>
  t.prismaField({
    type: 'TeamPerson',
    nullable: true,
    description: 'One of them; null when there is none that you may read.',
    authScopes: { can: ['read', 'TeamPerson'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.teamPerson.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'TeamPerson'), { id: asId(id) }] } }),
  }),
);

builder.queryField('teamMembers', (t) =>
  t.field({
    type: TeamMemberPage,
    description: 'Who does what in which project, the last entered first.',
    authScopes: { can: ['read', 'TeamMember'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: TeamFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'TeamMember'), placesWhere(filter, todayIn(ctx.now()))] },
        find: (query) => ctx.db.teamMember.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.teamMember.count(query),
      }),
  }),
);
