// Complaints of the demonstration in every stage, one past its limit, one anonymous, one opened again.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { complaintDefaults } from '../../shared/complaint-input.ts';
import { numbered } from '../numbered.ts';
import { type Planned, plannedComplaints } from './seed-planned.ts';

const DAY_MS = 86_400_000;
/** At nine in the morning in China. */
const HOUR_MS = 3_600_000;

/** Where a complaint stands now, out of the steps that it has taken. */
const stateOf = ({ steps, received, verdict, findings, measures, answer, rejection, handler }: Planned, day: (ahead: number) => Date) => {
  const last = (act: string) => steps.findLast((step) => step.act === act);
  const reopened = steps.filter(({ act }) => act === 'reopen').length;
  const answered = last('answer');
  const closed = steps.at(-1)?.act === 'close' ? steps.at(-1) : undefined;
  const running = last('reopen');
  const stage = steps.findLast(({ to }) => to)?.to ?? 'REGISTERED';
  return {
    ...{ stage, reopened, handlerId: handler ? demoId(handler) : null },
    acceptBy: day(received + complaintDefaults.acceptDays),
    answerBy: day((running?.day ?? received) + complaintDefaults.answerDays),
    ...(stage === 'REJECTED' && rejection ? { reasonCode: rejection[0], reason: rejection[1] } : {}),
    ...(answered ? { verdict, findings, measures, answer, answeredOn: day(answered.day) } : {}),
    ...(stage === 'ANSWERED' || stage === 'CLOSED' ? { investigatedBy: demoId(answered?.by ?? '') } : {}),
    ...(closed ? { closedBy: demoId(closed.by), closedAt: new Date(day(closed.day).getTime() + HOUR_MS) } : {}),
  };
};

export const seedComplaints = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const day = (ahead: number) => new Date(today.getTime() + ahead * DAY_MS);
  const sites = await ctx.db.siteAdoption.findMany({
    where: { tenantId, project: { is: { stage: 'IMPLEMENTING' } }, stage: { in: ['ROUTINE', 'TRIAL'] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 3,
    select: { id: true, projectId: true, entryId: true },
  });
  const id = (at: number) => demoId(`complaint:${tenantId}:${at}`);
  if (sites.length === 0 || (await ctx.db.complaint.count({ where: { tenantId, id: id(0) } })) > 0) return;
  const rows: Prisma.ComplaintCreateManyInput[] = [];
  const people: Prisma.ComplainantCreateManyInput[] = [];
  const events: Prisma.ComplaintEventCreateManyInput[] = [];
  const limitsFrom = (received: number, since: number) => ({
    acceptBy: day(received + complaintDefaults.acceptDays),
    answerBy: day(since + complaintDefaults.answerDays),
  });
  for (const [at, of] of plannedComplaints.entries()) {
    const number = await numbered(ctx, 'TS', 'complaint');
    const { channel, category, title, description, received, occurred, who, about, steps } = of;
    const site = sites[at % sites.length];
    const subject = site && {
      entryId: site.entryId,
      projectId: about === 'entry' ? null : site.projectId,
      adoptionId: about === 'site' ? site.id : null,
    };
    rows.push({
      ...{ id: id(at), tenantId, number, channel, category, title, description, anonymous: who === null, ...subject },
      ...{ occurredOn: occurred === null ? null : day(occurred), receivedOn: day(received), createdBy: demoId('li-wen') },
      ...stateOf(of, day),
      search: searchable({ number, title, description }),
      createdAt: new Date(day(received).getTime() + HOUR_MS),
    });
    if (who) people.push({ id: demoId(`complainant:${tenantId}:${at}`), tenantId, complaintId: id(at), ...who });
    let from = 'REGISTERED';
    const all = [{ act: 'registered', day: received, by: 'li-wen' }, ...steps];
    for (const [place, { act, day: ahead, by, note = '', to }] of (all as Planned['steps']).entries()) {
      events.push({
        ...{ id: demoId(`complaint-event:${tenantId}:${at}:${place}`), tenantId, complaintId: id(at), act, recordedBy: demoId(by) },
        ...(to ? { fromStage: from, toStage: to } : {}),
        ...(act === 'registered' || act === 'reopen' ? limitsFrom(received, ahead) : {}),
        ...(act === 'answer' ? { note: note || of.answer, findings: of.findings } : { note }),
        // Steps of one day in the order in which they were taken.
        recordedAt: new Date(day(ahead).getTime() + HOUR_MS + place * 600_000),
      });
      from = to ?? from;
    }
  }
  await ctx.db.complaint.createMany({ data: rows });
  await ctx.db.complainant.createMany({ data: people });
  await ctx.db.complaintEvent.createMany({ data: events });
};
