import { randomUUID } from 'node:crypto';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import { asScope, type Context } from '../context.ts';
import { parseInput, wrongField } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { StageError } from '../errors/stage.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { asId } from '../graphql/as-id.ts';
import { approvalInput } from '../shared/application-input.ts';
import { creditCodeFault } from '../shared/credit-code.ts';
import { INVITATION_DAYS } from '../tenancy/invitation-token.ts';
import { ApplicationRef } from './application.ts';
import { foundOrganisation } from './found-organisation.ts';
import { loadApplication, reviewApplication, tellApplicant } from './review-application.ts';

const ApproveApplicationInput = builder.inputType('ApproveApplicationInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
    creditCodeNote: t.string({ description: 'Why a credit code that fails its check is accepted; needed only then.' }),
  }),
});

/** Waits for another approval of the same code, so that the second finds the first one's organisation. */
const refuseTaken = async (ctx: Context, creditCode: string): Promise<void> => {
  await ctx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`credit-code:${creditCode}`}, 0))`;
  if (await ctx.db.tenant.findUnique({ where: { creditCode }, select: { id: true } })) {
    throw new RuleError('ALREADY_REGISTERED', 'an organisation with this credit code is on the platform');
  }
};

export const approveApplication = async (ctx: Context, id: string, version: number, note: string | null): Promise<void> => {
  const application = await loadApplication(ctx, 'approve', id);
  const fault = creditCodeFault(application.creditCode);
  if (fault && !note) throw wrongField('creditCodeNote', 'REASON_REQUIRED');
  const creditCodeNote = fault ? note : null;
  const tenantId = randomUUID();
  await reviewApplication(ctx, { id, version, move: 'approve' }, { creditCodeNote, tenantId });
  await refuseTaken(ctx, application.creditCode);
  const link = await asScope(ctx, { kind: 'system', tenantId }, (other) =>
    foundOrganisation(other, tenantId, { ...application, creditCodeNote }),
  );
  await tellApplicant(ctx, application, 'application-approved', { days: INVITATION_DAYS, link });
  await ctx.audit('application.approved', {
    on: ['TenantApplication', id],
    label: application.number,
    detail: { organisation: tenantId, ...(fault ? { creditCodeFault: fault, creditCodeNote } : {}) },
  });
};

builder.mutationField('approveApplication', (t) =>
  t.prismaField({
    type: ApplicationRef,
    description: 'Lets an organisation in: makes it, with its roles, and invites the contact as its administrator.',
    authScopes: { $all: { signedIn: true, can: ['approve', 'TenantApplication'], stepUp: true } },
    errors: { types: [StageError, StaleVersionError, RuleError, StepUpRequiredError] },
    args: { input: t.arg({ type: ApproveApplicationInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = asId(input.id);
      const { creditCodeNote } = parseInput(approvalInput, { creditCodeNote: input.creditCodeNote?.trim() || null });
      await approveApplication(ctx, id, input.version, creditCodeNote ?? null);
      return ctx.db.tenantApplication.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'TenantApplication'), { id }] } });
    },
  }),
);
