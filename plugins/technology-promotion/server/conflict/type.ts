import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { actionsOn } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { conflictKinds } from '../../shared/conflict-input.ts';

interface Row {
  state: string;
  strength: string;
  source: string;
}

/** What a judgement can do with it now: a hard one stands unless the association entered it itself. */
export const openActs = ({ state, strength, source }: Row): string[] => {
  const liftable = strength === 'SOFT' || source === 'ADMIN';
  return [...(state !== 'CONFIRMED' ? ['confirm'] : []), ...(state !== 'DISMISSED' && liftable ? ['dismiss'] : []), 'pin'];
};

export const ConflictRef = builder.prismaObject('Conflict', {
  description: 'Why a person must keep away from a submission 回避关系. Nobody reads the rows about herself.',
  fields: (t) => ({
    id: t.exposeID('id'),
    callId: t.exposeID('callId'),
    dossierId: t.exposeID('dossierId'),
    userId: t.exposeID('userId'),
    name: t.exposeString('name', { description: 'Of the person.' }),
    type: t.exposeString('type', { description: conflictKinds.join(', ') }),
    source: t.exposeString('source', { description: 'APPLICANT, EXPERT, COMPUTED or ADMIN' }),
    strength: t.exposeString('strength', { description: 'HARD excludes; SOFT waits for a person.' }),
    state: t.exposeString('state', { description: 'OPEN, CONFIRMED or DISMISSED' }),
    pinned: t.exposeBoolean('pinned', { description: 'Computing again leaves it as it is.' }),
    evidence: t.exposeString('evidence'),
    verdict: t.exposeString('verdict', { description: 'Why it was confirmed or dismissed.' }),
    validFrom: t.string({ nullable: true, select: { validFrom: true }, resolve: ({ validFrom }) => dayText(validFrom) }),
    validTo: t.string({ nullable: true, select: { validTo: true }, resolve: ({ validTo }) => dayText(validTo) }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    dossier: t.relation('dossier', { nullable: true }),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now: confirm, dismiss, pin.',
      select: { id: true, state: true, strength: true, source: true },
      resolve: (row, _args, ctx) => actionsOn(ctx, 'Conflict', { id: row.id }, openActs(row)),
    }),
  }),
});

const ConflictPage = pageType('Conflict', ConflictRef);

const ConflictFilter = builder.inputType('ConflictFilter', {
  description: 'Which conflicts; all that is given must fit.',
  fields: (t) => ({
    callId: t.id(),
    dossierId: t.id(),
    userId: t.id(),
    state: t.string(),
    strength: t.string(),
    source: t.string(),
    text: t.string({ description: 'Part of the person’s name.' }),
  }),
});

export interface ConflictWish {
  callId?: string | null | undefined;
  dossierId?: string | null | undefined;
  userId?: string | null | undefined;
  state?: string | null | undefined;
  strength?: string | null | undefined;
  source?: string | null | undefined;
  text?: string | null | undefined;
}

/** The filter of list and export alike. */
export const conflictsWhere = (wish: ConflictWish | null | undefined) => ({
  AND: [
    wish?.callId ? { callId: asId(wish.callId) } : {},
    wish?.dossierId ? { dossierId: asId(wish.dossierId) } : {},
    wish?.userId ? { userId: asId(wish.userId) } : {},
    wish?.state ? { state: wish.state } : {},
    wish?.strength ? { strength: wish.strength } : {},
    wish?.source ? { source: wish.source } : {},
    wish?.text ? { name: { contains: wish.text } } : {},
  ],
});

builder.queryField('conflicts', (t) =>
  t.field({
    type: ConflictPage,
    description: 'Conflicts of your association, newest first.',
    authScopes: { can: ['read', 'Conflict'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ConflictFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Conflict'), conflictsWhere(filter)] },
        find: (query) => ctx.db.conflict.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.conflict.count(query),
      }),
  }),
);
