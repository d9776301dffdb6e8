import type { Context } from '@xinglin/kernel/context';
import type { ModelRow } from '@xinglin/prisma';
import { selectionPolicy } from '../../shared/policy.ts';
import { type Attendee, type Quorum, quorum } from '../rules/voting/quorum.ts';

export interface Sitting {
  quorum: Quorum;
  /** Of the people on the panel, and of their employers for what is found about those. */
  names: ReadonlyMap<string, string>;
  passShare: { numerator: number; denominator: number };
}

/** An item of an agenda: the quorum is looked for in its own organisation. */
type Item = Pick<ModelRow<'AgendaItem'>, 'tenantId' | 'meetingId' | 'dossierId'>;

/**
 * Who may vote on the item as things stand: attendance, confirmed conflicts and declarations decide. Alternates step in
 * in the order that was fixed with the panel.
 */
export const quorumOf = async (ctx: Context, { tenantId, meetingId, dossierId }: Item): Promise<Sitting> => {
  const meeting = await ctx.db.meeting.findFirstOrThrow({
    where: { tenantId, id: meetingId },
    include: {
      attendance: true,
      panel: { include: { members: { include: { expert: true }, orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] } } },
      call: { select: { policy: true } },
    },
  });
  const out = await ctx.db.conflict.findMany({ where: { tenantId, dossierId, state: 'CONFIRMED' }, select: { userId: true } });
  const recused = new Set(out.map(({ userId }) => userId));
  const people = meeting.panel.members.map(({ userId, seat, ordinal, expert }): Attendee => {
    const here = meeting.attendance.find((each) => each.userId === userId)?.state === 'PRESENT';
    return {
      personId: userId,
      role: seat as Attendee['role'],
      employerIds: expert?.employerId ? [expert.employerId] : [],
      presence: recused.has(userId) ? 'RECUSED' : here ? 'PRESENT' : 'ABSENT',
      alternateOrder: ordinal,
    };
  });
  const policy = selectionPolicy.parse(meeting.call.policy);
  return {
    quorum: quorum(people, { vote: policy.vote, panel: policy.panel, hostIds: [tenantId] }),
    names: new Map([
      ...meeting.panel.members.flatMap(({ expert }) => (expert?.employerId ? [[expert.employerId, expert.employerName] as const] : [])),
      ...meeting.panel.members.map(({ userId, name }) => [userId, name] as const),
    ]),
    passShare: policy.vote.passShare,
  };
};
