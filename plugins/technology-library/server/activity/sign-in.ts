// Signing in with the code in a picture on the wall. The code is drawn anew from the session's id whenever it is shown; the
// database knows only an id derived from it, and it works from an hour before the session to half an hour after.
import { createHmac } from 'node:crypto';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { derivedUuid } from '@xinglin/kernel/derived-uuid';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { toString as drawQr } from 'qrcode';
import type { z } from 'zod';
import type { signInInput } from '../../shared/activity-input.ts';
import { openSession } from './session.ts';

const EARLY_MS = 60 * 60_000;
const LATE_MS = 30 * 60_000;
/** More people than a hall holds; what goes beyond is somebody's play. */
const MOST_PEOPLE = 2_000;

/** The organisation in clear, so that its rows can be asked, and a part that cannot be guessed. */
const codeOf = (ctx: Context, tenantId: string, sessionId: string): string => {
  const proof = createHmac('sha256', ctx.services.secret('activity-sign-in')).update(`${tenantId}:${sessionId}`).digest();
  return Buffer.concat([Buffer.from(tenantId.replaceAll('-', ''), 'hex'), proof.subarray(0, 16)]).toString('base64url');
};

const idOf = (code: string): string => derivedUuid(`sign-in:${code}`);

const tenantIn = (code: string): string | null => {
  if (!/^[\w-]{43}$/.test(code)) return null;
  const hex = Buffer.from(code, 'base64url').subarray(0, 16).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export interface Door {
  tenantId: string;
  sessionId: string;
  title: string;
  activity: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  open: boolean;
}

/** The session behind a code; null for one that opens nothing. */
export const findDoor = async (ctx: Context, code: string): Promise<Door | null> => {
  const tenantId = tenantIn(code);
  if (!tenantId) return null;
  const session = await asScope(ctx, { kind: 'system', tenantId }, ({ db }) =>
    db.activitySession.findFirst({
      where: { tenantId, signInId: idOf(code) },
      include: { activity: { select: { title: true, stage: true } } },
    }),
  );
  if (!session) return null;
  const now = ctx.now().getTime();
  const inTime = now >= session.startsAt.getTime() - EARLY_MS && now <= session.endsAt.getTime() + LATE_MS;
  const { id: sessionId, title, place, startsAt, endsAt, signInOpen, activity } = session;
  const open = signInOpen && inTime && ['PLANNED', 'RUNNING'].includes(activity.stage);
  return { tenantId, sessionId, title, activity: activity.title, place, startsAt, endsAt, open };
};

/** Puts one person down; answers whether she was not there before. */
export const signIn = (ctx: Context, door: Door, input: z.output<typeof signInInput>): Promise<boolean> =>
  asScope(ctx, { kind: 'system', tenantId: door.tenantId }, async (host) => {
    const { tenantId, sessionId } = door;
    if ((await host.db.participation.count({ where: { tenantId, sessionId } })) >= MOST_PEOPLE) {
      throw new RuleError('SESSION_FULL', 'too many people for one session');
    }
    const site = await host.db.activitySite.findFirst({
      where: { tenantId, activity: { sessions: { some: { id: sessionId } } }, adoption: { siteName: input.organisation } },
      select: { adoptionId: true },
    });
    const { count } = await host.db.participation.createMany({
      data: [{ ...input, tenantId, sessionId, adoptionId: site?.adoptionId ?? null, via: 'CODE', signedInAt: host.now() }],
      skipDuplicates: true,
    });
    if (count === 1) await host.audit('participation.signed-in', { on: ['ActivitySession', sessionId], label: door.title });
    return count === 1;
  });

export const switchSignIn = async (ctx: Context, id: string, version: number, open: boolean): Promise<void> => {
  const session = await openSession(ctx, 'openSignIn', id);
  if (open && session.endsAt.getTime() + LATE_MS < ctx.now().getTime()) throw new RuleError('SESSION_PAST', 'the session is over');
  await changeVersioned(ctx, 'ActivitySession', { id, version, action: 'openSignIn' }, (where) =>
    ctx.db.activitySession.updateMany({
      where,
      data: { signInOpen: open, signInId: idOf(codeOf(ctx, session.tenantId, id)), version: { increment: 1 } },
    }),
  );
  await ctx.audit(open ? 'activity.sign-in-opened' : 'activity.sign-in-closed', {
    on: ['ActivitySession', id],
    label: session.activity.number,
  });
};

interface Picture {
  address: string;
  svg: string;
}

const PictureRef = builder.objectRef<Picture>('SignInPicture').implement({
  description: 'The address behind the picture on the wall, and the picture.',
  fields: (t) => ({ address: t.exposeString('address'), svg: t.exposeString('svg') }),
});

builder.queryField('signInPicture', (t) =>
  t.field({
    type: PictureRef,
    nullable: true,
    description: 'The picture to sign in with; null while signing in is closed.',
    authScopes: { can: ['openSignIn', 'ActivitySession'] },
    args: { sessionId: t.arg.id({ required: true }) },
    resolve: async (_root, { sessionId }, ctx) => {
      const session = await ctx.db.activitySession.findFirst({
        where: { AND: [allowed(ctx, 'openSignIn', 'ActivitySession'), { id: asId(sessionId), signInOpen: true }] },
        select: { id: true, tenantId: true },
      });
      if (!session) return null;
      const address = `${ctx.services.publicUrl}/public/sign-in/${codeOf(ctx, session.tenantId, session.id)}`;
      return { address, svg: await drawQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }) };
    },
  }),
);

builder.mutationField('switchSignIn', (t) =>
  t.prismaField({
    type: 'ActivitySession',
    description: 'Opens or closes signing in with the picture.',
    authScopes: { can: ['openSignIn', 'ActivitySession'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), open: t.arg.boolean({ required: true }) },
    resolve: async (query, _root, { id, version, open }, ctx) => {
      await switchSignIn(ctx, asId(id), version, open);
      return ctx.db.activitySession.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'ActivitySession'), { id: asId(id) }] },
      });
    },
  }),
);
