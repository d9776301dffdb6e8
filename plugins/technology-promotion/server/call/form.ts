import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { criteriaDefinition } from '@xinglin/kernel/shared/forms/criteria';
import { formDefinition } from '@xinglin/kernel/shared/forms/definition';
import { z } from 'zod';
import { announce } from './announce.ts';

const kinds = { APPLICATION: formDefinition, REVIEW: criteriaDefinition } as const;
export type FormKind = keyof typeof kinds;

const formInput = z.strictObject({
  kind: z.enum(['APPLICATION', 'REVIEW'], 'REQUIRED'),
  name: z.string().trim().min(1, 'REQUIRED').max(60),
  definition: z.unknown(),
});

const open = ['DRAFT', 'OPEN', 'CLOSED', 'SCREENING', 'REVIEWING'];

/**
 * Keeps a form as the next version of its name, or answers the newest when nothing changed. What was filled in or
 * scored with an earlier version stays with that version.
 */
export const saveForm = async (
  ctx: Context,
  callId: string,
  input: { kind: FormKind; name: string; definition: unknown },
): Promise<string> => {
  const { kind, name } = input;
  const definition = parseInput(z.strictObject({ definition: kinds[kind] }), { definition: input.definition }).definition;
  const call = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, 'update', 'Call'), { id: callId }] } });
  if (!call) throw new NotAllowedError();
  if (!open.includes(call.stage)) throw new RuleError('CALL_OVER', 'the call is past its forms');
  const newest = await ctx.db.formVersion.findFirst({
    where: { tenantId: call.tenantId, callId, kind, name },
    orderBy: { number: 'desc' },
  });
  const hash = await contentHash(definition);
  if (newest?.contentHash === hash) return newest.id;
  const form = await ctx.db.formVersion.create({
    data: {
      tenantId: call.tenantId,
      callId,
      kind,
      name,
      number: (newest?.number ?? 0) + 1,
      definition: definition as object,
      contentHash: hash,
      createdBy: ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '',
    },
  });
  if (kind === 'APPLICATION') {
    await ctx.db.call.updateMany({ where: { tenantId: call.tenantId, id: callId }, data: { formId: form.id } });
    if (call.stage === 'OPEN') await announce(ctx, callId);
  }
  await ctx.audit('form.saved', {
    on: ['Call', callId],
    label: call.number,
    detail: { kind, name, number: form.number, contentHash: hash },
  });
  return form.id;
};

builder.mutationField('saveCallForm', (t) =>
  t.prismaField({
    type: 'FormVersion',
    description: 'Keeps the application form or a review form of a call; a changed form is a new version.',
    authScopes: { can: ['create', 'FormVersion'] },
    errors: { types: [RuleError] },
    args: {
      callId: t.arg.id({ required: true }),
      kind: t.arg.string({ required: true, description: 'APPLICATION or REVIEW' }),
      name: t.arg.string({ required: true }),
      definition: t.arg({ type: 'JSON', required: true }),
    },
    resolve: async (query, _root, { callId, kind, name, definition }, ctx) => {
      const input = parseInput(formInput, { kind, name, definition });
      const id = await saveForm(ctx, asId(callId), { kind: input.kind, name: input.name, definition: input.definition });
      return ctx.db.formVersion.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
