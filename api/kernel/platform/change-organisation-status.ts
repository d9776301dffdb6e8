import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import { asScope, type Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { StageError } from '../errors/stage.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { asId } from '../graphql/as-id.ts';
import { publishLive } from '../live/publish-live.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { reasonInput } from '../shared/fields.ts';
import type { organisationStages } from '../shared/stages.ts';
import { targetOf } from '../stages/stage-table.ts';
import { organisationTable, PlatformOrganisationRef } from './organisation.ts';

type Stage = (typeof organisationStages.stages)[number];

const ChangeOrganisationStatusInput = builder.inputType('ChangeOrganisationStatusInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
    reason: t.string({ required: true, description: 'Kept in the audit of the platform and of the organisation.' }),
  }),
});

const tellAdministrators = async (ctx: Context, tenantId: string, organisation: string): Promise<void> => {
  const administrators = await ctx.db.member.findMany({
    where: { tenantId, status: 'ACTIVE', roles: { some: { role: { is: { builtIn: 'any/administrator' } } } } },
    select: { userId: true },
  });
  if (administrators.length === 0) return;
  const userIds = administrators.map(({ userId }) => userId);
  await ctx.notify({ kind: 'kernel.organisation-reinstated', tenantId, userIds, params: { organisation } });
};

/** From the commit on every request of the organisation is refused, since each re-reads its status; its streams end now. */
export const changeOrganisationStatus = async (
  ctx: Context,
  move: 'suspend' | 'reinstate',
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<void> => {
  const before = await ctx.db.tenant.findFirst({ where: { AND: [allowed(ctx, move, 'Tenant'), { id }] } });
  if (!before) throw new NotAllowedError();
  if (before.version !== version) throw new StaleVersionError(before.version);
  const status = targetOf(organisationTable, before.status as Stage, move);
  const suspended = status === 'SUSPENDED';
  await changeVersioned(ctx, 'Tenant', { id, version, action: move }, (where) =>
    ctx.db.tenant.updateMany({
      where,
      data: { status, suspendedAt: suspended ? ctx.now() : null, suspendedReason: suspended ? reason : null, version: { increment: 1 } },
    }),
  );
  await publishLive(ctx.db, { topic: 'viewer', tenantId: id });
  const action = suspended ? 'organisation.suspended' : 'organisation.reinstated';
  const act = { on: ['Tenant', id], label: before.name, detail: { reason }, before: before.status, after: status } as const;
  await ctx.audit(action, act);
  await asScope(ctx, { kind: 'system', tenantId: id }, async (other) => {
    if (!suspended) await tellAdministrators(other, id, before.name);
    // The organisation learns what was done and why; who did it, and from where, is the platform's own record.
    await { ...other, ip: undefined, viewer: { ...other.viewer, kind: 'system', name: 'platform', userId: undefined } as const }.audit(
      action,
      act,
    );
  });
};

const field = (name: 'suspendOrganisation' | 'reinstateOrganisation', move: 'suspend' | 'reinstate', description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: PlatformOrganisationRef,
      description,
      authScopes: { $all: { signedIn: true, can: [move, 'Tenant'], stepUp: true } },
      errors: { types: [StaleVersionError, StageError, StepUpRequiredError] },
      args: { input: t.arg({ type: ChangeOrganisationStatusInput, required: true }) },
      resolve: async (query, _root, { input }, ctx) => {
        const id = asId(input.id);
        const { reason } = parseInput(reasonInput, { reason: input.reason });
        await changeOrganisationStatus(ctx, move, { id, version: input.version, reason });
        return ctx.db.tenant.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'oversee', 'Tenant'), { id }] } });
      },
    }),
  );

field('suspendOrganisation', 'suspend', 'Shuts an organisation out, at once: its people, its keys and its open streams.');
field('reinstateOrganisation', 'reinstate', 'Lets a suspended organisation in again.');
