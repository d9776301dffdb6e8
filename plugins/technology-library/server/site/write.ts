import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import type { z } from 'zod';
import { type SiteInput, siteInput, siteWords } from '../../shared/site-input.ts';
import { asDay } from '../days.ts';
import { createSite } from './create.ts';

/** The institution as the register knows it: its name is the register's. */
const registered = async (ctx: Context, input: SiteInput) => {
  if (!input.siteId) return { siteId: null, siteName: input.siteName };
  const card = await ctx.db.organisationCard.findFirst({ where: { id: asId(input.siteId), kind: 'institution' } });
  if (!card) throw wrongField('siteId', 'UNKNOWN_ORGANISATION');
  return { siteId: card.id, siteName: card.name };
};

export const addSite = async (ctx: Context, input: SiteInput): Promise<string> => {
  const project = await ctx.db.promotionProject.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: asId(input.projectId) }] },
    select: { id: true },
  });
  if (!project) throw wrongField('projectId', 'UNKNOWN_PROJECT');
  const { occurredOn, ...words } = input;
  const id = await createSite(ctx, {
    ...words,
    ...(await registered(ctx, input)),
    projectId: project.id,
    ...(occurredOn ? { occurredOn: asDay(occurredOn) } : {}),
  });
  await ctx.audit('site.created', { on: ['SiteAdoption', id], label: input.siteName, after: input });
  return id;
};

type Words = z.output<typeof siteWords>;

export const updateSite = async (ctx: Context, id: string, version: number, input: Words): Promise<void> => {
  const before = await ctx.db.siteAdoption.findFirst({ where: { AND: [allowed(ctx, 'update', 'SiteAdoption'), { id }] } });
  // A province that figures for others were counted in stays so there: figures told are not told otherwise.
  const moved = before?.adoptedOn && before.areaCode.slice(0, 2) !== input.areaCode.slice(0, 2);
  const countedArea = before?.countedArea ?? (moved ? before.areaCode : null);
  // The name of a registered institution is the register's.
  const siteName = before?.siteId ? before.siteName : input.siteName;
  await changeVersioned(ctx, 'SiteAdoption', { id, version, action: 'update' }, (where) =>
    ctx.db.siteAdoption.updateMany({
      where,
      data: {
        ...input,
        siteName,
        countedArea,
        search: searchable({ siteName, entry: before?.entryTitle, number: before?.entryNumber }),
        version: { increment: 1 },
      },
    }),
  );
  await ctx.audit('site.updated', { on: ['SiteAdoption', id], label: siteName, before, after: input });
};

const SiteInputType = builder.inputType('SiteInput', {
  description: 'An institution that begins its way to use.',
  fields: (t) => ({
    projectId: t.id({ required: true }),
    siteId: t.id({ description: 'Its organisation, when it is on the platform.' }),
    siteName: t.string({ required: true }),
    areaCode: t.string({ required: true }),
    siteLevel: t.string({ required: true }),
    contactName: t.string(),
    contactPhone: t.string(),
    occurredOn: t.string({ description: 'The day it was approached; today when left out.' }),
  }),
});

const SiteWords = builder.inputType('SiteWordsInput', {
  description: 'What is written of a site.',
  fields: (t) => ({
    siteName: t.string({ required: true }),
    areaCode: t.string({ required: true }),
    siteLevel: t.string({ required: true }),
    contactName: t.string(),
    contactPhone: t.string(),
  }),
});

builder.mutationField('createSite', (t) =>
  t.prismaField({
    type: 'SiteAdoption',
    description: 'Begins an institution’s way to use, on the day it was approached.',
    authScopes: { can: ['create', 'SiteAdoption'] },
    errors: {},
    args: { input: t.arg({ type: SiteInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await addSite(ctx, parseInput(siteInput, input));
      return ctx.db.siteAdoption.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id }] } });
    },
  }),
);

builder.mutationField('updateSite', (t) =>
  t.prismaField({
    type: 'SiteAdoption',
    description: 'Corrects what is written of a site; its way is not changed by it.',
    authScopes: { can: ['update', 'SiteAdoption'] },
    errors: { types: [StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: SiteWords, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateSite(ctx, asId(id), version, parseInput(siteWords, input));
      return ctx.db.siteAdoption.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: asId(id) }] } });
    },
  }),
);
