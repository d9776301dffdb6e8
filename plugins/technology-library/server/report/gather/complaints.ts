import type { Context } from '@xinglin/kernel/context';
import { complaintCategories } from '../../../shared/complaint-input.ts';
import { type Count, inDays, inMoments, ofProject, type ReportScope } from './scope.ts';

export interface ComplaintFigures {
  /** Received and dealt with in the time; open and past their limit on its last day. */
  counts: Count[];
  categories: {
    category: string;
    received: number;
    answered: number;
    /** Of those, found to be so in whole or in part. */
    substantiated: number;
  }[];
}

const steps = { accepted: 'accept', rejected: 'reject', answered: 'answer', closed: 'close', reopened: 'reopen' } as const;

/** Complaints by the day they were received and the steps that were taken; nothing of what they say or of whom. */
export const complaintFigures = async (ctx: Context, scope: ReportScope): Promise<ComplaintFigures> => {
  const { tenantId, span } = scope;
  const rows = await ctx.db.complaint.findMany({
    where: { tenantId, ...ofProject(scope), receivedOn: { lte: span.endsOn } },
    select: {
      ...{ category: true, receivedOn: true, acceptBy: true, answerBy: true, verdict: true },
      events: {
        where: { recordedAt: { lt: inMoments(scope).lt } },
        select: { act: true, toStage: true, recordedAt: true, acceptBy: true, answerBy: true },
        orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      },
    },
  });
  if (rows.length === 0) return { counts: [], categories: [] };
  const { gte } = inMoments(scope);
  const days = inDays(scope);
  const received = rows.filter(({ receivedOn }) => receivedOn >= days.gte);
  const took = (act: string) => rows.filter(({ events }) => events.some((event) => event.act === act && event.recordedAt >= gte));
  const standing = rows.map(({ acceptBy, answerBy, events }) => {
    // The limit that held on the last day, whatever was set since; of steps that are not on record only the row knows.
    const held = events.findLast((event) => event.answerBy !== null);
    return {
      stage: events.findLast(({ toStage }) => toStage !== null)?.toStage ?? 'REGISTERED',
      acceptBy: held?.acceptBy ?? acceptBy,
      answerBy: held?.answerBy ?? answerBy,
    };
  });
  const open = standing.filter(({ stage }) => ['REGISTERED', 'ACCEPTED', 'INVESTIGATING'].includes(stage));
  const late = open.filter(({ stage, acceptBy, answerBy }) => (stage === 'REGISTERED' ? acceptBy : answerBy) <= span.endsOn);
  const answered = took(steps.answered);
  return {
    counts: [
      { key: 'received', n: received.length },
      ...Object.entries(steps).map(([key, act]) => ({ key, n: took(act).length })),
      { key: 'open', n: open.length },
      { key: 'overdue', n: late.length },
    ],
    categories: complaintCategories
      .map((category) => {
        const said = answered.filter((row) => row.category === category);
        return {
          category,
          received: received.filter((row) => row.category === category).length,
          answered: said.length,
          substantiated: said.filter(({ verdict }) => verdict === 'SUBSTANTIATED' || verdict === 'PARTLY').length,
        };
      })
      .filter((of) => of.received > 0 || of.answered > 0),
  };
};
