// 专家资料: what an expert says of herself and whom she is tied to, once for all associations. A changed tie is looked at
// by every association she works for; the one she acts for now does so in the same act.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { type AffiliationInput, affiliationInput, type ProfileInput, profileInput } from '../../shared/expert-input.ts';
import { refreshConflicts } from '../conflict/refresh.ts';
import { REFRESH_CONFLICTS } from '../conflict/refresh-job.ts';
import { namedOrganisation } from './employer.ts';
import { otherOrganisations } from './membership.ts';

const MOST_AFFILIATIONS = 60;

const me = (ctx: Context): string => {
  if (!ctx.viewer.userId) throw new NotAllowedError();
  return ctx.viewer.userId;
};

/** Whatever her profile now says against items, in every association. */
const lookAgain = async (ctx: Context): Promise<void> => {
  const userId = me(ctx);
  if (ctx.scope.tenantId) await refreshConflicts(ctx, { userIds: [userId] });
  for (const tenantId of await otherOrganisations(ctx, userId))
    await ctx.enqueue({ job: REFRESH_CONFLICTS, tenantId, payload: { userIds: [userId] } });
};

/** Writes the profile, or changes it when it is still as she saw it; `version` is 0 for one that is not written yet. */
export const saveProfile = async (ctx: Context, version: number, input: ProfileInput): Promise<void> => {
  const userId = me(ctx);
  const data = { ...input, title: input.title ?? '', degree: input.degree ?? '', biography: input.biography ?? '' };
  const before = await ctx.db.expertProfile.findFirst({ where: { AND: [allowed(ctx, 'update', 'ExpertProfile'), { userId }] } });
  if ((before?.version ?? 0) !== version) throw new StaleVersionError(before?.version ?? 0);
  if (before) {
    const { count } = await ctx.db.expertProfile.updateMany({ where: { userId, version }, data: { ...data, version: { increment: 1 } } });
    if (count !== 1) throw new StaleVersionError(version + 1);
  } else await ctx.db.expertProfile.create({ data: { ...data, userId } });
  await ctx.audit('expert-profile.saved', { on: ['ExpertProfile', userId], label: input.name });
};

const facts = async (ctx: Context, input: AffiliationInput) => {
  const organisation = await namedOrganisation(ctx, { id: input.organisationId, name: input.organisationName }, 'organisationId');
  return {
    kind: input.kind,
    organisationId: organisation.id,
    organisationName: organisation.name,
    position: input.position ?? '',
    startedOn: new Date(`${input.startedOn}T00:00:00Z`),
    endedOn: input.endedOn ? new Date(`${input.endedOn}T00:00:00Z`) : null,
  };
};

/** Adds a tie, or changes one. Answers its id. */
export const saveAffiliation = async (ctx: Context, id: string | null, input: AffiliationInput): Promise<string> => {
  const userId = me(ctx);
  const data = await facts(ctx, input);
  if (id) {
    const { count } = await ctx.db.expertAffiliation.updateMany({
      where: { AND: [allowed(ctx, 'update', 'ExpertAffiliation'), { id, userId }] },
      data,
    });
    if (count !== 1) throw new NotAllowedError();
  } else {
    if (!(await ctx.db.expertProfile.findUnique({ where: { userId }, select: { userId: true } })))
      throw new RuleError('PROFILE_FIRST', 'the profile is written first');
    if ((await ctx.db.expertAffiliation.count({ where: { userId } })) >= MOST_AFFILIATIONS)
      throw new RuleError('TOO_MANY_AFFILIATIONS', `at most ${MOST_AFFILIATIONS} entries`);
  }
  const kept = id ?? (await ctx.db.expertAffiliation.create({ data: { ...data, userId }, select: { id: true } })).id;
  await lookAgain(ctx);
  await ctx.audit(id ? 'expert-affiliation.changed' : 'expert-affiliation.added', {
    on: ['ExpertAffiliation', kept],
    label: data.organisationName,
    detail: { kind: data.kind, endedOn: input.endedOn ?? null },
  });
  return kept;
};

export const removeAffiliation = async (ctx: Context, id: string): Promise<void> => {
  const where = { AND: [allowed(ctx, 'delete', 'ExpertAffiliation'), { id, userId: me(ctx) }] };
  const before = await ctx.db.expertAffiliation.findFirst({ where });
  if (!before) throw new NotAllowedError();
  await ctx.db.expertAffiliation.deleteMany({ where });
  await lookAgain(ctx);
  await ctx.audit('expert-affiliation.removed', {
    on: ['ExpertAffiliation', id],
    label: before.organisationName,
    detail: { kind: before.kind },
  });
};

const ProfileInputRef = builder.inputType('ExpertProfileInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    title: t.string(),
    degree: t.string(),
    biography: t.string(),
    subjects: t.stringList({ required: true }),
    keywords: t.stringList(),
  }),
});

const AffiliationInputRef = builder.inputType('ExpertAffiliationInput', {
  fields: (t) => ({
    kind: t.string({ required: true }),
    organisationId: t.id({ description: 'A registered organisation; else its name.' }),
    organisationName: t.string(),
    position: t.string(),
    startedOn: t.string({ required: true, description: 'Day.' }),
    endedOn: t.string({ description: 'Day; none while it lasts.' }),
  }),
});

builder.queryField('myExpertProfile', (t) =>
  t.prismaField({
    type: 'ExpertProfile',
    nullable: true,
    description: 'Your own profile as an expert; null while you have written none.',
    authScopes: { can: ['update', 'ExpertProfile'] },
    resolve: (query, _root, _args, ctx) =>
      ctx.db.expertProfile.findFirst({ ...query, where: { AND: [allowed(ctx, 'update', 'ExpertProfile'), { userId: me(ctx) }] } }),
  }),
);

builder.queryField('myEngagement', (t) =>
  t.prismaField({
    type: 'Expert',
    nullable: true,
    description: 'Your engagement by the association for which you act.',
    authScopes: { can: ['accept', 'Expert'] },
    resolve: (query, _root, _args, ctx) => ctx.db.expert.findFirst({ ...query, where: allowed(ctx, 'accept', 'Expert') }),
  }),
);

const ownProfile = (ctx: Context, query: object) => ctx.db.expertProfile.findFirstOrThrow({ ...query, where: { userId: me(ctx) } });

builder.mutationField('saveExpertProfile', (t) =>
  t.prismaField({
    type: 'ExpertProfile',
    description: 'Writes your own profile; `version` 0 for the first time.',
    authScopes: { can: ['update', 'ExpertProfile'] },
    errors: { types: [StaleVersionError] },
    args: { version: t.arg.int({ required: true }), input: t.arg({ type: ProfileInputRef, required: true }) },
    resolve: async (query, _root, { version, input }, ctx) => {
      await saveProfile(ctx, version, parseInput(profileInput, { ...input, keywords: input.keywords ?? [] }));
      return ownProfile(ctx, query);
    },
  }),
);

builder.mutationField('saveAffiliation', (t) =>
  t.prismaField({
    type: 'ExpertProfile',
    description: 'Adds one of your ties to an organisation, or changes it.',
    authScopes: { can: ['create', 'ExpertAffiliation'] },
    errors: { types: [RuleError] },
    args: { id: t.arg.id(), input: t.arg({ type: AffiliationInputRef, required: true }) },
    resolve: async (query, _root, { id, input }, ctx) => {
      await saveAffiliation(ctx, id ? asId(id) : null, parseInput(affiliationInput, input));
      return ownProfile(ctx, query);
    },
  }),
);

builder.mutationField('removeAffiliation', (t) =>
  t.prismaField({
    type: 'ExpertProfile',
    description: 'Removes one of your ties that was entered by mistake; one that is over gets its last day instead.',
    authScopes: { can: ['delete', 'ExpertAffiliation'] },
    errors: {},
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id }, ctx) => {
      await removeAffiliation(ctx, asId(id));
      return ownProfile(ctx, query);
    },
  }),
);
