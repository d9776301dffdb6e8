import type { Context } from '@xinglin/kernel/context';
import { type Method, methods } from '../../../shared/methods.ts';
import { inDays, inMoments, ofProject, type ReportScope } from './scope.ts';

interface Reach {
  activities: number;
  sessions: number;
  attendances: number;
  /** People, each once however often they came. */
  persons: number;
}

export interface ActivityFigures extends Reach {
  /** What counts for two methods stands in both, and once in the totals. */
  methods: ({ method: Method } & Reach)[];
}

interface Came {
  personName: string;
  organisation: string;
}
const peopleOf = (came: readonly Came[]): number =>
  new Set(came.map(({ personName, organisation }) => `${personName}\n${organisation}`)).size;

/** Activities that were completed in the time, and who came to the sessions that were held in it. */
export const activityFigures = async (ctx: Context, scope: ReportScope): Promise<ActivityFigures> => {
  const { tenantId } = scope;
  const completed = await ctx.db.activity.findMany({
    where: { tenantId, ...ofProject(scope), stage: 'COMPLETED', endsOn: inDays(scope) },
    select: { methods: true },
  });
  const sessions = await ctx.db.activitySession.findMany({
    where: { tenantId, startsAt: inMoments(scope), activity: { is: { ...ofProject(scope), stage: { not: 'CANCELLED' } } } },
    select: {
      activity: { select: { methods: true } },
      participations: { select: { personName: true, organisation: true } },
    },
  });
  const reach = (counts: (of: readonly string[]) => boolean): Reach => {
    const held = sessions.filter(({ activity }) => counts(activity.methods));
    const came = held.flatMap(({ participations }) => participations);
    return {
      activities: completed.filter((activity) => counts(activity.methods)).length,
      sessions: held.length,
      attendances: came.length,
      persons: peopleOf(came),
    };
  };
  return {
    ...reach(() => true),
    methods: methods.map((method) => ({ method, ...reach((of) => of.includes(method)) })),
  };
};
