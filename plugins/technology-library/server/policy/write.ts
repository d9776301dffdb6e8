import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { detachFile } from '@xinglin/kernel/files/attach-file';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import { dayOf } from '@xinglin/kernel/tenancy/day';
import { type PolicyInput, type PolicyReachInput, policyInput, policyReachInput } from '../../shared/policy-input.ts';
import { actor } from '../actor.ts';
import { type Attachment, attachedFiles } from '../agreement/content.ts';
import { asDay } from '../days.ts';
import { attach } from '../evidence/attach.ts';
import { shareWithSites } from './share.ts';

/** Projects and technologies are named by their ids; one that is not there stands at its field. */
const writeScopes = async (ctx: Context, tenantId: string, policyId: string, { projectIds, entryIds }: PolicyReachInput): Promise<void> => {
  const [projects, entries] = [[...new Set(projectIds)], [...new Set(entryIds)]];
  const found =
    projects.length === 0
      ? 0
      : await ctx.db.promotionProject.count({ where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: { in: projects } }] } });
  if (found !== projects.length) throw wrongField('projectIds', 'NOT_FOUND');
  const known =
    entries.length === 0
      ? 0
      : await ctx.db.libraryEntry.count({ where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), { id: { in: entries }, tenantId }] } });
  if (known !== entries.length) throw wrongField('entryIds', 'NOT_FOUND');
  await ctx.db.policyScope.deleteMany({ where: { tenantId, policyId } });
  await ctx.db.policyScope.createMany({
    data: [
      ...projects.map((projectId) => ({ tenantId, policyId, projectId })),
      ...entries.map((entryId) => ({ tenantId, policyId, entryId })),
    ],
  });
};

/** Makes these the files of a draft; those left out go back to whoever brought them. */
const hangFiles = async (ctx: Context, tenantId: string, id: string, fileIds: readonly string[]): Promise<void> => {
  const row = await ctx.db.policyDocument.findFirstOrThrow({ where: { tenantId, id }, select: { attachments: true } });
  const before = (row.attachments as unknown as Attachment[]).map(({ fileId }) => fileId);
  for (const fileId of fileIds) if (!before.includes(fileId)) await attach(ctx, fileId, 'PolicyDocument', id, 'attachmentIds');
  for (const fileId of before) if (!fileIds.includes(fileId)) await detachFile(ctx, fileId, 'PolicyDocument', id);
  const files = await attachedFiles(ctx, tenantId, fileIds, 'PolicyDocument');
  const attachments = fileIds.flatMap((fileId) => {
    const file = files.get(fileId);
    return file ? [{ fileId, ...file }] : [];
  });
  await ctx.db.policyDocument.updateMany({ where: { tenantId, id }, data: { attachments } });
};

const rowOf = (input: PolicyInput) => {
  const { title, documentNumber, issuer, level, url, summary, forSites, areaCodes } = input;
  return {
    ...{ title, documentNumber, issuer, level, url, summary, forSites, areaCodes: [...new Set(areaCodes)].sort() },
    issuedOn: asDay(input.issuedOn),
    effectiveOn: dayOf(input.effectiveOn),
    lapsesOn: dayOf(input.lapsesOn),
    search: searchable({ title, documentNumber, issuer }),
  };
};

export const createPolicy = async (ctx: Context, input: PolicyInput): Promise<string> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const { id } = await ctx.db.policyDocument.create({ data: { ...rowOf(input), tenantId, createdBy: actor(ctx) } });
  await writeScopes(ctx, tenantId, id, input);
  await hangFiles(ctx, tenantId, id, input.attachmentIds);
  await ctx.audit('policy.created', { on: ['PolicyDocument', id], label: input.title, after: input });
  return id;
};

export const updatePolicy = async (ctx: Context, id: string, version: number, input: PolicyInput): Promise<void> => {
  const { tenantId } = await changeVersioned(ctx, 'PolicyDocument', { id, version, action: 'update', from: ['DRAFT'] }, (where) =>
    ctx.db.policyDocument.updateManyAndReturn({ where, data: { ...rowOf(input), version: { increment: 1 } } }),
  );
  await writeScopes(ctx, tenantId, id, input);
  await hangFiles(ctx, tenantId, id, input.attachmentIds);
  await ctx.audit('policy.updated', { on: ['PolicyDocument', id], label: input.title, after: input });
};

/** Whom a document in force concerns, and until when; what it says stays. */
export const reachPolicy = async (ctx: Context, id: string, version: number, input: PolicyReachInput): Promise<void> => {
  const { forSites, areaCodes } = input;
  const lapsesOn = dayOf(input.lapsesOn);
  const policy = await changeVersioned(ctx, 'PolicyDocument', { id, version, action: 'reach', from: ['EFFECTIVE'] }, async (where) => {
    const now = await ctx.db.policyDocument.findFirst({ where, select: { issuedOn: true, effectiveOn: true } });
    if (now && lapsesOn && lapsesOn < (now.effectiveOn ?? now.issuedOn)) throw wrongField('lapsesOn', 'ENDS_BEFORE_START');
    return ctx.db.policyDocument.updateManyAndReturn({
      where,
      data: { lapsesOn, forSites, areaCodes: [...new Set(areaCodes)].sort(), alerted: [], version: { increment: 1 } },
    });
  });
  await writeScopes(ctx, policy.tenantId, id, input);
  const scopes = await ctx.db.policyScope.findMany({ where: { tenantId: policy.tenantId, policyId: id } });
  await shareWithSites(ctx, { ...policy, scopes });
  await ctx.audit('policy.reached', { on: ['PolicyDocument', id], label: policy.title, after: input });
};

const reachFields = { lapsesOn: 'The last day; left out for one without an end.' };

const PolicyDocumentInput = builder.inputType('PolicyDocumentInput', {
  description: 'What a document says of itself, and whom it concerns.',
  fields: (t) => ({
    title: t.string({ required: true }),
    documentNumber: t.string(),
    issuer: t.string({ required: true }),
    level: t.string({ required: true, description: 'NATIONAL, PROVINCIAL, CITY, UNIT' }),
    issuedOn: t.string({ required: true }),
    effectiveOn: t.string(),
    url: t.string(),
    summary: t.string(),
    attachmentIds: t.idList({ description: 'Files that you brought before.' }),
    lapsesOn: t.string({ description: reachFields.lapsesOn }),
    forSites: t.boolean(),
    areaCodes: t.stringList(),
    projectIds: t.idList(),
    entryIds: t.idList(),
  }),
});
const PolicyReachInputType = builder.inputType('PolicyReachInput', {
  description: 'Whom a document concerns, and until when.',
  fields: (t) => ({
    lapsesOn: t.string({ description: reachFields.lapsesOn }),
    forSites: t.boolean(),
    areaCodes: t.stringList(),
    projectIds: t.idList(),
    entryIds: t.idList(),
  }),
});

/** Lists and flags that were left out come as null. */
const withoutNulls = (input: object): object => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
const again = (ctx: Context, query: object, id: string) =>
  ctx.db.policyDocument.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'PolicyDocument'), { id }] } });

builder.mutationField('createPolicyDocument', (t) =>
  t.prismaField({
    type: 'PolicyDocument',
    description: 'Enters a document as a draft.',
    authScopes: { can: ['create', 'PolicyDocument'] },
    errors: {},
    args: { input: t.arg({ type: PolicyDocumentInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) =>
      again(ctx, query, await createPolicy(ctx, parseInput(policyInput, withoutNulls(input)))),
  }),
);

builder.mutationField('updatePolicyDocument', (t) =>
  t.prismaField({
    type: 'PolicyDocument',
    description: 'Changes a draft.',
    authScopes: { can: ['update', 'PolicyDocument'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: PolicyDocumentInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updatePolicy(ctx, asId(id), version, parseInput(policyInput, withoutNulls(input)));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('reachPolicyDocument', (t) =>
  t.prismaField({
    type: 'PolicyDocument',
    description: 'Says anew whom a document in force concerns and until when; sites gain and lose the sight of it at once.',
    authScopes: { can: ['reach', 'PolicyDocument'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: PolicyReachInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await reachPolicy(ctx, asId(id), version, parseInput(policyReachInput, withoutNulls(input)));
      return again(ctx, query, asId(id));
    },
  }),
);
