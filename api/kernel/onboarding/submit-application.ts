import { builder } from '../builder.ts';
import { asScope, type Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { sendMail } from '../mail/send-mail.ts';
import { nextNumber } from '../numbers/next-number.ts';
import { applicationInput } from '../shared/application-input.ts';
import { todayIn } from '../tenancy/day.ts';
import { type ApplicationFacts, ApplicationInput, applicationData } from './application-fields.ts';
import { inPlatform, tellReviewers } from './in-platform.ts';
import { takeTurn } from './rate-limit.ts';
import { applicantScope, applicationIdOf, newTrackingCode } from './tracking-code.ts';

interface Receipt {
  number: string;
  trackingCode: string;
}

const ReceiptRef = builder.objectRef<Receipt>('SubmittedApplication').implement({
  description: 'The receipt of an application.',
  fields: (t) => ({
    number: t.exposeString('number'),
    trackingCode: t.exposeString('trackingCode', {
      description: 'Opens the application to its applicant; it is sent by mail too, and kept nowhere.',
    }),
  }),
});

/** The same answer whether or not the organisation is on the platform already: that is for the operator to see. */
export const submitApplication = async (ctx: Context, input: ApplicationFacts): Promise<Receipt> => {
  takeTurn(ctx);
  const trackingCode = newTrackingCode();
  const id = applicationIdOf(trackingCode);
  const year = String(todayIn(ctx.now()).getUTCFullYear());
  const drawn = await inPlatform(ctx, (platform) => nextNumber(platform, 'application', year));
  const number = `A${year}-${String(drawn).padStart(5, '0')}`;
  await asScope(ctx, applicantScope(trackingCode), ({ db }) =>
    db.tenantApplication.create({ data: { ...applicationData(input), id, number, locale: ctx.locale } }),
  );
  await inPlatform(ctx, async (platform) => {
    await sendMail(platform, {
      to: input.contactEmail,
      locale: ctx.locale,
      text: 'application-received',
      params: {
        name: input.contactName,
        organisation: input.name,
        number,
        code: trackingCode,
        link: `${ctx.services.publicUrl}/application?code=${trackingCode}`,
      },
      dedupeKey: `application-received:${id}`,
    });
    await tellReviewers(platform, 'kernel.application-submitted', { id, name: input.name, number });
    await platform.audit('application.submitted', { on: ['TenantApplication', id], label: number, detail: { kind: input.kind } });
  });
  return { number, trackingCode };
};

builder.mutationField('submitApplication', (t) =>
  t.field({
    type: ReceiptRef,
    description: 'Asks to join the platform. Anybody may; the operator reviews it.',
    authScopes: { public: true },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: ApplicationInput, required: true }) },
    resolve: (_root, { input }, ctx) => submitApplication(ctx, parseInput(applicationInput, input)),
  }),
);
