// Objections 异议: lodged by anybody who gives her name, on the public site; handled by the association.
import { createHmac, randomUUID } from 'node:crypto';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { derivedUuid } from '@xinglin/kernel/derived-uuid';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { nextNumber } from '@xinglin/kernel/numbers/next-number';
import { takeTurn } from '@xinglin/kernel/onboarding/rate-limit';
import { trackingCodeFrom } from '@xinglin/kernel/onboarding/tracking-code';
import type { z } from 'zod';
import { findingsInput, type Outcome, type objectionInput } from '../../shared/decision-input.ts';
import { tellApplicant } from '../dossier/tell-applicant.ts';
import { letterText, revocationLetter } from './letter.ts';
import { itemsNow } from './notice-item.ts';
import { objections } from './type.ts';

/** Under this id an objection is found by its code; the code itself is stored nowhere. */
export const trackingIdOf = (code: string): string =>
  derivedUuid(
    `objection:${code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')}`,
  );

type ObjectionInput = z.output<typeof objectionInput>;

/** Drawn from the form's key and what was sent with it: the same form sent again says the same code, and nobody else can. */
const codeOf = (ctx: Context, noticeId: string, key: string, given: ObjectionInput): string => {
  const sent = [noticeId, key, given.dossierId, given.objector, given.organisation, given.contact, given.grounds];
  return trackingCodeFrom(createHmac('sha256', ctx.services.secret('objection-code')).update(JSON.stringify(sent)).digest());
};

/**
 * Takes an objection to a published notice; answers the code by which the objector follows it. A form sent again (a second
 * press, a reload) is answered as before, on whichever server and also when the notice is over: its row keeps what has been
 * done, and who comes meanwhile waits. Without a key every call is a new objection.
 */
export const lodgeObjection = async (
  ctx: Context,
  noticeId: string,
  input: ObjectionInput,
  key: string = randomUUID(),
): Promise<string> => {
  const code = codeOf(ctx, noticeId, key, input);
  await ctx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`objection:${trackingIdOf(code)}`}, 0))`;
  if (await trackObjection(ctx, noticeId, code)) return code;
  takeTurn(ctx);
  const notice = await ctx.db.publicNotice.findFirst({ where: { id: noticeId, stage: 'PUBLISHED' } });
  if (!notice || (notice.endsAt && notice.endsAt < ctx.now())) throw new NotAllowedError();
  const about = (await itemsNow(ctx, notice)).find(({ dossierId }) => dossierId === input.dossierId);
  if (!about) throw wrongField('dossierId', 'REQUIRED');
  if (about.revoked) throw wrongField('dossierId', 'REVOKED');
  const { tenantId } = notice;
  await asScope(ctx, { kind: 'system', tenantId }, async (host) => {
    const year = String(host.now().getUTCFullYear());
    const number = `YY${year}-${String(await nextNumber(host, 'objection', year)).padStart(3, '0')}`;
    const objection = await host.db.objection.create({ data: { ...input, tenantId, noticeId, number, trackingId: trackingIdOf(code) } });
    await host.audit('objection.lodged', { on: ['Objection', objection.id], label: number, detail: { notice: notice.number } });
    const handlers = await host.db.member.findMany({
      where: { tenantId, status: 'ACTIVE', roles: { some: { role: { is: { permissions: { has: 'objection.handle' } } } } } },
      select: { userId: true },
      take: 50,
    });
    await host.notify({
      kind: 'technology-promotion.objection-lodged',
      tenantId,
      userIds: handlers.map(({ userId }) => userId),
      params: { number, notice: notice.number },
      link: `/objections/${objection.id}`,
    });
  });
  return code;
};

export interface Tracked {
  number: string;
  stage: string;
  findings: string;
  answeredAt: Date | null;
}

/** Notices the public has seen: at one that was withdrawn since, an objection is still followed. */
export const everPublic = { OR: [{ stage: { in: ['PUBLISHED', 'CLOSED'] } }, { stage: 'WITHDRAWN', startsAt: { not: null } }] };

/** What the objector is told of it. */
export const trackObjection = async (ctx: Context, noticeId: string, code: string): Promise<Tracked | null> => {
  const notice = await ctx.db.publicNotice.findFirst({
    where: { AND: [everPublic, { id: noticeId }] },
    select: { tenantId: true },
  });
  if (!notice) return null;
  return asScope(ctx, { kind: 'system', tenantId: notice.tenantId }, ({ db }) =>
    db.objection.findFirst({
      where: { tenantId: notice.tenantId, noticeId, trackingId: trackingIdOf(code) },
      select: { number: true, stage: true, findings: true, answeredAt: true },
    }),
  );
};

interface Target {
  id: string;
  version: number;
}
type Move = keyof typeof objections.moves;

const move = async (ctx: Context, { id, version }: Target, action: Move, findings: string | null) => {
  const { from, to } = objections.moves[action];
  const answer = findings === null ? {} : { findings, answeredAt: ctx.now() };
  await changeVersioned(ctx, 'Objection', { id, version, action, from }, (where) =>
    ctx.db.objection.updateMany({
      where,
      data: { ...answer, stage: to, handledBy: ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? null, version: { increment: 1 } },
    }),
  );
  const row = await ctx.db.objection.findFirst({ where: { AND: [allowed(ctx, 'read', 'Objection'), { id }] } });
  if (!row) throw new NotAllowedError();
  await ctx.audit(`objection.${action}`, { on: ['Objection', id], label: row.number, detail: findings ? { findings } : {} });
  return row;
};

/** Her copy says what holds now; the association keeps the first letter with the decision. */
const tellRevoked = async (ctx: Context, tenantId: string, decision: { dossierId: string; outcome: string }, findings: string) => {
  const { dossierId, outcome } = decision;
  const dossier = await ctx.db.dossier.findFirstOrThrow({
    where: { tenantId, id: dossierId },
    include: { call: { select: { title: true } } },
  });
  const association = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  const { applicantId, applicantName, number, title, call } = dossier;
  const facts = { applicant: applicantName, number, title, call: call.title, association: association.name, outcome: outcome as Outcome };
  await tellApplicant(ctx, {
    applicantId,
    dossierId,
    change: { outcome: 'REVOKED', letter: letterText(revocationLetter({ ...facts, findings })), letterAt: ctx.now() },
    notice: { kind: 'technology-promotion.decision-revoked', params: { number, title } },
  });
};

/**
 * The objection holds: the decision is taken back, the applicant is told as she was told of it, and the library if it had
 * been told of the selection.
 */
export const upholdObjection = async (ctx: Context, target: Target, findings: string): Promise<void> => {
  const { tenantId, dossierId, number } = await move(ctx, target, 'uphold', findings);
  const decision = await ctx.db.decision.findFirst({ where: { tenantId, dossierId, revokedAt: null } });
  if (!decision) return;
  await ctx.db.decision.updateMany({
    where: { tenantId, id: decision.id },
    data: { revokedAt: ctx.now(), revokeReason: findings, version: { increment: 1 } },
  });
  await ctx.audit('decision.revoked', { on: ['Decision', decision.id], label: number, detail: { objection: number } });
  await tellRevoked(ctx, tenantId, decision, findings);
  if (decision.handedOverAt) {
    await ctx.announce('technology-promotion.selection-revoked', {
      callId: decision.callId,
      dossierId,
      decisionId: decision.id,
      reason: findings,
    });
  }
};

const field = (
  name: string,
  action: Move,
  description: string,
  act: (ctx: Context, target: Target, findings: string) => Promise<unknown>,
) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Objection',
      description,
      authScopes: { can: [action, 'Objection'] },
      errors: { types: [StageError, StaleVersionError] },
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        findings: t.arg.string({ description: 'What was found; the objector is told, and of what is upheld the applicant.' }),
      },
      resolve: async (query, _root, { id, version, findings }, ctx) => {
        const said = action === 'investigate' ? '' : parseInput(findingsInput, { findings: findings ?? '' }).findings;
        await act(ctx, { id: asId(id), version }, said);
        return ctx.db.objection.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

field('investigateObjection', 'investigate', 'Takes the objection up.', (ctx, target) => move(ctx, target, 'investigate', null));
field(
  'upholdObjection',
  'uphold',
  'Finds the objection justified; the decision is taken back, and the applicant is told.',
  upholdObjection,
);
field('dismissObjection', 'dismiss', 'Finds the objection not justified.', (ctx, target, findings) =>
  move(ctx, target, 'dismiss', findings),
);
