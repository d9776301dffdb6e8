// Everything an assignment rests on, read once. For the house: a conflict hides an item from a person, not from the round.
import type { Context } from '@xinglin/kernel/context';
import type { ModelRow } from '@xinglin/prisma';
import type { Track } from '../../shared/call-input.ts';
import { eligibility, openTaskStages, type RoundEligibility } from '../conflict/eligibility.ts';
import { fills } from './coverage.ts';

export interface ItemFacts {
  id: string;
  title: string;
  number: string;
  track: string;
  groupKey: string | null;
  revision: number;
}

export interface TaskFacts {
  id: string;
  dossierId: string;
  expertId: string;
  userId: string;
  stage: string;
  locked: boolean;
  alias: string;
  fills: boolean;
  /** What was handed in does not count. */
  voided: boolean;
}

export type ExpertFacts = RoundEligibility['experts'][number] & {
  keywords: string[];
  /** Tasks in other rounds that wait for her. */
  elsewhere: number;
};

export interface RoundFacts {
  round: ModelRow<'ReviewRound'>;
  tracks: Track[];
  /** Track of the round's panel: its members may judge it whatever subjects they named. */
  panelTrack: string | null;
  policy: unknown;
  items: ItemFacts[];
  experts: ExpertFacts[];
  conflicts: RoundEligibility['conflicts'];
  tasks: TaskFacts[];
}

export const readFacts = async (ctx: Context, roundId: string): Promise<RoundFacts> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const round = await ctx.db.reviewRound.findFirstOrThrow({ where: { tenantId, id: roundId } });
  const call = await ctx.db.call.findFirstOrThrow({ where: { tenantId, id: round.callId }, select: { tracks: true, policy: true } });
  const panel = round.panelId ? await ctx.db.panel.findFirst({ where: { tenantId, id: round.panelId }, select: { track: true } }) : null;
  const rows = await ctx.db.roundItem.findMany({
    where: { tenantId, roundId },
    select: {
      dossier: { select: { id: true, title: true, number: true, track: true, groupKey: true, revision: true } },
    },
    orderBy: { id: 'asc' },
  });
  const tasks = await ctx.db.assignment.findMany({
    where: { tenantId, roundId },
    select: {
      id: true,
      dossierId: true,
      expertId: true,
      userId: true,
      stage: true,
      locked: true,
      alias: true,
      review: { select: { stage: true } },
    },
    orderBy: { id: 'asc' },
  });
  const filling = tasks.filter(fills).map(({ expertId }) => expertId);
  const { experts, conflicts } = await eligibility(ctx, roundId, [...new Set(filling)]);
  const userIds = experts.map(({ userId }) => userId).filter((id) => id !== '');
  const profiles = await ctx.db.expertProfile.findMany({ where: { userId: { in: userIds } }, select: { userId: true, keywords: true } });
  const keywords = new Map(profiles.map((each) => [each.userId, each.keywords]));
  const here = (userId: string) => tasks.filter((task) => task.userId === userId && openTaskStages.includes(task.stage)).length;
  return {
    round,
    tracks: call.tracks as unknown as Track[],
    panelTrack: panel?.track ?? null,
    policy: round.stage === 'DRAFT' ? call.policy : round.policy,
    items: rows.map(({ dossier }) => dossier),
    experts: experts.map((expert) => ({
      ...expert,
      keywords: keywords.get(expert.userId) ?? [],
      elsewhere: Math.max(0, expert.openTasks - here(expert.userId)),
    })),
    conflicts,
    tasks: tasks.map(({ review, ...task }) => ({ ...task, fills: fills({ stage: task.stage, review }), voided: review?.stage === 'VOID' })),
  };
};

/** Titles and answers of the items' newest revisions, for their keywords. */
export const readTexts = async (ctx: Context, items: readonly ItemFacts[]): Promise<Map<string, { title: string; answers: unknown }>> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const texts = new Map<string, { title: string; answers: unknown }>();
  const size = 200;
  for (let start = 0; start < items.length; start += size) {
    const some = items.slice(start, start + size);
    const revisions = await ctx.db.dossierRevision.findMany({
      where: { tenantId, OR: some.map(({ id, revision }) => ({ dossierId: id, number: revision })) },
      select: { dossierId: true, title: true, answers: true },
    });
    for (const { dossierId, title, answers } of revisions) texts.set(dossierId, { title, answers });
  }
  return texts;
};
