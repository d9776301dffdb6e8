// Whether the team of a project is whole: who is missing, and who has not on record what the role must have.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { activeOn, gapOf, isOpen, missingRoles } from '../../shared/team-gaps.ts';

interface Coverage {
  id: string;
  people: number;
  missing: readonly string[];
  gaps: number;
  expiring: number;
}

interface Found {
  id: string;
  tenantId: string;
  stage: string;
  leaderId: string;
}

/** Who of these still belongs to the organisation. */
const stillThere = async (ctx: Context, tenantId: string, userIds: readonly string[]): Promise<Set<string>> => {
  const rows = await ctx.db.member.findMany({
    where: { tenantId, userId: { in: [...new Set(userIds)] }, status: 'ACTIVE' },
    select: { userId: true },
  });
  return new Set(rows.map(({ userId }) => userId));
};

/** Of projects the caller may read; what is missing is asked of those in implementation only. */
export const coverageOf = async (ctx: Context, projects: readonly Found[]): Promise<Coverage[]> => {
  const [first] = projects;
  if (!first) return [];
  const today = todayIn(ctx.now());
  const places = await ctx.db.teamMember.findMany({
    where: { AND: [allowed(ctx, 'read', 'TeamMember'), { projectId: { in: projects.map(({ id }) => id) } }] },
    select: {
      projectId: true,
      personId: true,
      role: true,
      sinceOn: true,
      untilOn: true,
      person: { select: { records: { select: { kind: true, doneOn: true, validUntil: true } } } },
    },
  });
  const there = await stillThere(
    ctx,
    first.tenantId,
    projects.map(({ leaderId }) => leaderId),
  );
  return projects.map(({ id, stage, leaderId }) => {
    const active = places.filter((place) => place.projectId === id && activeOn(place, today));
    const gaps = active.map(({ role, person }) => gapOf(role, person.records, today));
    return {
      id,
      people: new Set(active.map(({ personId }) => personId)).size,
      missing: stage === 'IMPLEMENTING' ? missingRoles(active, today, there.has(leaderId)) : [],
      gaps: gaps.filter(isOpen).length,
      expiring: gaps.filter((gap) => gap !== null && !isOpen(gap)).length,
    };
  });
};

const CoverageRef = builder.objectRef<Coverage>('TeamCoverage').implement({
  description: 'Whether the team of a project is whole.',
  fields: (t) => ({
    id: t.id({ description: 'The project’s.', resolve: ({ id }) => id }),
    people: t.exposeInt('people', { description: 'Who do something in it today.' }),
    missing: t.stringList({
      description: 'Roles that a project in implementation must have and nobody holds.',
      resolve: ({ missing }) => [...missing],
    }),
    gaps: t.exposeInt('gaps', { description: 'Places whose holder has not valid on record what the role must have.' }),
    expiring: t.exposeInt('expiring', { description: 'Places where that soon runs out.' }),
  }),
});

builder.queryField('teamCoverage', (t) =>
  t.field({
    type: CoverageRef,
    nullable: true,
    description: 'The team of a project at a glance; null when there is no such project that you may read.',
    authScopes: { can: ['read', 'TeamMember'] },
    args: { projectId: t.arg.id({ required: true }) },
    resolve: async (_root, { projectId }, ctx) => {
      if (!ctx.ability.can('read', 'PromotionProject')) return null;
      const projects = await ctx.db.promotionProject.findMany({
        where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: asId(projectId) }] },
        select: { id: true, tenantId: true, stage: true, leaderId: true },
      });
      return (await coverageOf(ctx, projects))[0] ?? null;
    },
  }),
);
