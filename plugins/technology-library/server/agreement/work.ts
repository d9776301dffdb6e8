import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

const MOST = 25;
const SIGN = 'technology-library.sign-agreement';
const ANSWER = 'technology-library.answer-agreement';
const RENEW = 'technology-library.renew-agreement';

interface Found {
  id: string;
  tenantId: string;
  title: string;
  siteName: string;
  endsOn: Date;
}
const select = { id: true, tenantId: true, title: true, siteName: true, endsOn: true } as const;

const item =
  (ctx: Context, kind: string, dated = false) =>
  ({ id, tenantId, title, siteName, endsOn }: Found): WorkItem => ({
    id: `${kind}:${id}`,
    kind,
    title: tenantId === ctx.viewer.tenantId ? `${title} · ${siteName}` : title,
    link: `${tenantId === ctx.viewer.tenantId ? '/agreements' : '/our-agreements'}/${id}`,
    dueAt: dated ? endsOn : null,
    actionLabelKey: kind,
  });

const toSign = (ctx: Context) =>
  ctx.db.agreement.findMany({
    where: {
      AND: [
        allowed(ctx, 'sign', 'Agreement'),
        { stage: 'PENDING_SIGNATURES', parties: { some: { partyId: ctx.viewer.tenantId ?? '', state: 'PENDING' } } },
      ],
    },
    select,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });

/** A party has refused, or asks for another wording or the end: the association answers by an act. */
const toAnswer = (ctx: Context) =>
  ctx.db.agreement.findMany({
    where: {
      AND: [
        allowed(ctx, 'withdraw', 'Agreement'),
        {
          OR: [
            { stage: 'PENDING_SIGNATURES', parties: { some: { OR: [{ state: 'REFUSED' }, { requestKind: 'WORDING' }] } } },
            { stage: { in: ['EFFECTIVE', 'EXPIRING'] }, parties: { some: { requestKind: 'TERMINATION' } } },
          ],
        },
      ],
    },
    select,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });

/** Near its end, and no renewal is drafted. */
const toRenew = (ctx: Context) =>
  ctx.db.agreement.findMany({
    where: {
      AND: [
        allowed(ctx, 'renew', 'Agreement'),
        { stage: 'EXPIRING', kind: { not: 'AMENDMENT' }, amendments: { none: { kind: 'RENEWAL', stage: { not: 'WITHDRAWN' } } } },
      ],
    },
    select,
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  });

/** What waits for the viewer here. */
export const agreementWork = async (ctx: Context): Promise<readonly WorkItem[]> => [
  ...(ctx.ability.can('sign', 'Agreement') ? (await toSign(ctx)).map(item(ctx, SIGN)) : []),
  ...(ctx.ability.can('withdraw', 'Agreement') ? (await toAnswer(ctx)).map(item(ctx, ANSWER)) : []),
  ...(ctx.ability.can('renew', 'Agreement') ? (await toRenew(ctx)).map(item(ctx, RENEW, true)) : []),
];
