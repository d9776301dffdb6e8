// What a certificate says of one attendance: of the session that the person came to, and no more than was done there.
import type { Context } from '@xinglin/kernel/context';
import type { Prisma } from '@xinglin/prisma';
import type { Certificate } from './certificate-document.ts';

export const attended = {
  session: { include: { activity: { include: { project: { include: { entry: { select: { title: true } } } } } } } },
} as const satisfies Prisma.ParticipationInclude;

interface Certified {
  tenantId: string;
  certificateNumber: string;
  certifiedAt: Date;
  personName: string;
  organisation: string;
  score: Prisma.Decimal | null;
  session: {
    id: string;
    tenantId: string;
    activityId: string;
    title: string;
    startsAt: Date;
    endsAt: Date;
    passScore: Prisma.Decimal | null;
    activity: { title: string; stage: string; details: Prisma.JsonValue; project: { entry: { title: string } } };
  };
}

/** The hours of an activity are those of a session only if it was the whole of it; while it runs, more sessions may come. */
const hoursOf = async (ctx: Context, { id, tenantId, activityId, activity }: Certified['session']): Promise<number | null> => {
  if (activity.stage !== 'COMPLETED') return null;
  const others = await ctx.db.activitySession.count({ where: { tenantId, activityId, id: { not: id } } });
  return others > 0 ? null : ((activity.details as { hours?: number | null }).hours ?? null);
};

export const certificateOf = async (ctx: Context, row: Certified): Promise<Certificate> => {
  const { tenantId, session, score, certificateNumber, certifiedAt, personName, organisation } = row;
  const { activity, startsAt, endsAt, passScore } = session;
  const { name: association } = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  // What a test asks for may have been changed since.
  const passed = passScore !== null && score?.gte(passScore) === true;
  return {
    ...{ association, number: certificateNumber, certifiedAt, personName, organisation },
    ...{ activity: activity.title, session: session.title, technology: activity.project.entry.title, startsAt, endsAt },
    hours: await hoursOf(ctx, session),
    score: passed ? Number(score) : null,
  };
};
