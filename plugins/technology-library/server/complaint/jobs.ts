import type { Context } from '@xinglin/kernel/context';
import type { Job } from '@xinglin/kernel/plugin';
import { daysBetween, todayIn } from '@xinglin/kernel/tenancy/day';
import { owed } from '../alert/due.ts';
import { dayText } from '../days.ts';
import { LATE, reminderDue } from '../reminders.ts';
import { tellOf } from './record.ts';

/** Reminds of the limit that runs, each reminder once; of a late one those hear who could close it. */
export const remindComplaints = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const soon = { lte: new Date(today.getTime() + 3 * 86_400_000) };
  const rows = await ctx.db.complaint.findMany({
    where: {
      tenantId,
      OR: [
        { ...owed.complaintAccept, acceptBy: soon },
        { ...owed.complaintAnswer, answerBy: soon },
      ],
    },
  });
  for (const complaint of rows) {
    const { id, stage, acceptBy, answerBy, handlerId, reminded } = complaint;
    const limit = stage === 'REGISTERED' ? acceptBy : answerBy;
    const day = reminderDue(daysBetween(today, limit), reminded);
    if (day === null) continue;
    await ctx.db.complaint.updateMany({ where: { tenantId, id }, data: { reminded: { push: day } } });
    const kind = day === LATE ? 'complaint-overdue' : 'complaint-due';
    const everybody = stage === 'REGISTERED' || day === LATE ? { permission: 'complaint.write' } : {};
    await tellOf(ctx, complaint, kind, { userIds: [handlerId], ...everybody }, { dueOn: dayText(limit) });
  }
};

export const complaintJobs: readonly Job[] = [
  { name: 'technology-library.remind-complaints', schedule: '30 8 * * *', run: remindComplaints },
];
