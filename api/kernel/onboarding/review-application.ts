import { allowed } from '../ability/allowed.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { localeOf } from '../i18n/text.ts';
import { sendMail } from '../mail/send-mail.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { applicationStages } from '../shared/stages.ts';

export type ReviewMove = 'request-correction' | 'approve' | 'refuse';

/** One move of the operator's. */
export const reviewApplication = async (
  ctx: Context,
  { id, version, move }: { id: string; version: number; move: ReviewMove },
  data: { reviewNote?: string; creditCodeNote?: string | null; tenantId?: string },
): Promise<void> => {
  const { from, to: stage } = applicationStages.moves[move];
  await changeVersioned(ctx, 'TenantApplication', { id, version, action: move, from }, (where) =>
    ctx.db.tenantApplication.updateMany({
      where,
      data: { ...data, stage, reviewedAt: ctx.now(), reviewedBy: ctx.viewer.userId ?? null, version: { increment: 1 } },
    }),
  );
};

/** The application as the viewer may move it on. */
export const loadApplication = async (ctx: Context, move: ReviewMove, id: string) => {
  const application = await ctx.db.tenantApplication.findFirst({ where: { AND: [allowed(ctx, move, 'TenantApplication'), { id }] } });
  if (!application) throw new NotAllowedError();
  return application;
};
type Application = Awaited<ReturnType<typeof loadApplication>>;

/** The contact hears of the decision in the language she applied in. */
export const tellApplicant = (
  ctx: Context,
  application: Application,
  text: 'application-correction' | 'application-approved' | 'application-refused',
  params: Readonly<Record<string, string | number>>,
): Promise<void> =>
  sendMail(ctx, {
    to: application.contactEmail,
    locale: localeOf(application.locale),
    text,
    params: { name: application.contactName, organisation: application.name, number: application.number, ...params },
    dedupeKey: `${text}:${application.id}:${application.version}`,
  });
