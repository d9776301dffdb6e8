// A right is registered on an entry, and described anew while it is somebody's here.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import { dayOf, todayIn } from '@xinglin/kernel/tenancy/day';
import { type IpInput, ipInput, type NewIpInput, newIpInput } from '../../shared/ip-input.ts';
import { actor } from '../actor.ts';
import { requirePast } from '../days.ts';
import { numbered } from '../numbered.ts';
import { recordStep } from './record.ts';
import { keptIp } from './type.ts';

/** What it hangs on belongs to the same technology. */
const linksOf = async (ctx: Context, entryId: string, { versionId, agreementId, projectId }: IpInput) => {
  const of = (id: string) => ({ id: asId(id), entryId });
  if (versionId && (await ctx.db.libraryVersion.count({ where: { AND: [allowed(ctx, 'read', 'LibraryVersion'), of(versionId)] } })) === 0)
    throw wrongField('versionId', 'NOT_FOUND');
  if (agreementId && (await ctx.db.agreement.count({ where: { AND: [allowed(ctx, 'read', 'Agreement'), of(agreementId)] } })) === 0)
    throw wrongField('agreementId', 'NOT_FOUND');
  if (
    projectId &&
    (await ctx.db.promotionProject.count({ where: { AND: [allowed(ctx, 'read', 'PromotionProject'), of(projectId)] } })) === 0
  )
    throw wrongField('projectId', 'NOT_FOUND');
};

/** What happened lies in the past; terms and fees may lie anywhere. */
const rowOf = (ctx: Context, { filedOn, grantedOn, expiresOn, feeDueOn, licenceUntil, rightHolders, ...rest }: IpInput) => {
  const [filed, granted] = [dayOf(filedOn), dayOf(grantedOn)];
  if (filed) requirePast(ctx, filed, 'filedOn');
  if (granted) requirePast(ctx, granted, 'grantedOn');
  return {
    ...rest,
    rightHolders: rightHolders.map(({ name, share }) => ({ name, share: share ?? null })),
    filedOn: filed,
    grantedOn: granted,
    expiresOn: dayOf(expiresOn),
    feeDueOn: dayOf(feeDueOn),
    licenceUntil: dayOf(licenceUntil),
  };
};

const searchOf = (number: string, { title, rightNumber, rightHolders }: IpInput) =>
  searchable({ number, title, rightNumber: rightNumber ?? '', holders: rightHolders.map(({ name }) => name).join(' ') });

export const createIp = async (ctx: Context, { entryId, stage, ...input }: NewIpInput): Promise<string> => {
  const entry = await ctx.db.libraryEntry.findFirst({ where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), { id: entryId }] } });
  if (!entry) throw wrongField('entryId', 'NOT_FOUND');
  await linksOf(ctx, entryId, input);
  const row = rowOf(ctx, input);
  if (stage === 'VALID' && row.expiresOn && row.expiresOn < todayIn(ctx.now())) throw wrongField('expiresOn', 'IN_THE_PAST');
  const { tenantId, holderId } = entry;
  const number = await numbered(ctx, 'ZC', 'ip-record');
  const ip = await ctx.db.ipRecord.create({
    data: { ...row, tenantId, entryId, holderId, number, stage, createdBy: actor(ctx), search: searchOf(number, input) },
  });
  await recordStep(ctx, ip, { act: 'registered', occurredOn: todayIn(ctx.now()), ledger: 'ip-registered' });
  return ip.id;
};

const sameDay = (one: Date | null, other: Date | null) => (one?.getTime() ?? null) === (other?.getTime() ?? null);

export const updateIp = async (ctx: Context, id: string, version: number, input: IpInput): Promise<void> => {
  const before = await ctx.db.ipRecord.findFirst({ where: { AND: [allowed(ctx, 'update', 'IpRecord'), { id }] } });
  if (!before) throw new NotAllowedError();
  await linksOf(ctx, before.entryId, input);
  const row = rowOf(ctx, input);
  const moved = before.stage === 'VALID' && !sameDay(row.expiresOn, before.expiresOn);
  if (moved && row.expiresOn && row.expiresOn < todayIn(ctx.now())) throw wrongField('expiresOn', 'IN_THE_PAST');
  const again = {
    ...(sameDay(row.expiresOn, before.expiresOn) ? {} : { alertedExpiry: [] }),
    ...(sameDay(row.feeDueOn, before.feeDueOn) ? {} : { alertedFee: [] }),
  };
  await changeVersioned(ctx, 'IpRecord', { id, version, action: 'update', from: keptIp }, (where) =>
    ctx.db.ipRecord.updateMany({
      where,
      data: { ...row, ...again, search: searchOf(before.number, input), version: { increment: 1 } },
    }),
  );
  await recordStep(ctx, before, { act: 'updated', occurredOn: todayIn(ctx.now()) });
};

const RightHolderInput = builder.inputType('IpRightHolderInput', {
  description: 'Somebody to whom a right belongs.',
  fields: (t) => ({ name: t.string({ required: true }), share: t.float({ description: 'Percent.' }) }),
});

const IpRecordInput = builder.inputType('IpRecordInput', {
  description: 'A right as its papers say.',
  fields: (t) => ({
    kind: t.string({ required: true, description: 'INVENTION, UTILITY_MODEL, DESIGN, SOFTWARE, WORK, TRADEMARK, TRADE_SECRET, OTHER' }),
    title: t.string({ required: true }),
    rightNumber: t.string(),
    rightHolders: t.field({ type: [RightHolderInput], required: true }),
    origin: t.string({ required: true, description: 'BACKGROUND, FOREGROUND' }),
    projectId: t.id({ description: 'The project in which it arose.' }),
    versionId: t.id({ description: 'The version of the technology that it protects.' }),
    agreementId: t.id({ description: 'The agreement that disposes of it.' }),
    filedOn: t.string(),
    grantedOn: t.string(),
    expiresOn: t.string(),
    feeDueOn: t.string(),
    licensedTo: t.string(),
    licenceRegion: t.string(),
    licenceUntil: t.string(),
    licenceTerms: t.string(),
  }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.ipRecord.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'IpRecord'), { id }] } });

builder.mutationField('createIpRecord', (t) =>
  t.prismaField({
    type: 'IpRecord',
    description: 'Registers a right or an application on an entry of the library.',
    authScopes: { can: ['create', 'IpRecord'] },
    errors: {},
    args: {
      entryId: t.arg.id({ required: true }),
      stage: t.arg.string({ required: true, description: 'APPLIED, VALID' }),
      input: t.arg({ type: IpRecordInput, required: true }),
    },
    resolve: async (query, _root, { entryId, stage, input }, ctx) =>
      again(ctx, query, await createIp(ctx, parseInput(newIpInput, { entryId, stage, ...input }))),
  }),
);

builder.mutationField('updateIpRecord', (t) =>
  t.prismaField({
    type: 'IpRecord',
    description: 'Describes a right anew; where it stands changes by its steps.',
    authScopes: { can: ['update', 'IpRecord'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: IpRecordInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateIp(ctx, asId(id), version, parseInput(ipInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);
