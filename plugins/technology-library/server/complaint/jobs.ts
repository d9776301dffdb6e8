import type { Context } from '@xinglin/kernel/context';
import type { Job } from '@xinglin/kernel/plugin';
import { daysBetween, todayIn } from '@xinglin/kernel/tenancy/day';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';
import { owed } from '../alert/due.ts';
import { dayText } from '../days.ts';
import { LATE, reminderDue } from '../reminders.ts';
import { tellOf } from './record.ts';

/** Reminds of the limit that runs, each reminder once; of a late one, and where the handler is gone, those hear who can assign it anew. */
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
  const handlers = rows.length > 0 ? await holdersOf(ctx, 'complaint.handle') : [];
  for (const complaint of rows) {
    const { id, stage, acceptBy, answerBy, handlerId, reminded } = complaint;
    const limit = stage === 'REGISTERED' ? acceptBy : answerBy;
    const day = reminderDue(daysBetween(today, limit), reminded);
    if (day === null) continue;
    await ctx.db.complaint.updateMany({ where: { tenantId, id }, data: { reminded: { push: day } } });
    const kind = day === LATE ? 'complaint-overdue' : 'complaint-due';
    const handler = handlers.filter((userId) => userId === handlerId);
    const everybody = stage === 'REGISTERED' || day === LATE || handler.length === 0 ? { permission: 'complaint.write' } : {};
    await tellOf(ctx, complaint, kind, { userIds: handler, ...everybody }, { dueOn: dayText(limit) });
  }
};

export const complaintJobs: readonly Job[] = [
  { name: 'technology-library.remind-complaints', schedule: '30 8 * * *', run: remindComplaints },
];
