import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { asId } from '../graphql/as-id.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { licenceInput } from '../shared/licence-input.ts';
import { changeFile, freeNumber, type LicenceFields, licenceData } from './save-licence.ts';

const UpdateLicenceInput = builder.inputType('UpdateLicenceInput', {
  description: 'The licence as it is from now on; days are written 2026-11-22.',
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
    kind: t.string({ required: true }),
    number: t.string({ required: true }),
    issuer: t.string(),
    issuedOn: t.string(),
    expiresOn: t.string(),
    fileId: t.id(),
  }),
});

export const updateLicence = async (ctx: Context, id: string, version: number, input: LicenceFields): Promise<void> => {
  const before = await ctx.db.licence.findFirst({ where: { AND: [allowed(ctx, 'update', 'Licence'), { id }] } });
  if (!before) throw new NotAllowedError();
  await freeNumber(ctx, input, id);
  const data = licenceData(input);
  const renewed = before.expiresOn?.getTime() !== data.expiresOn?.getTime();
  await changeVersioned(ctx, 'Licence', { id, version, action: 'update' }, (where) =>
    ctx.db.licence.updateMany({ where, data: { ...data, ...(renewed ? { toldAtDays: null } : {}), version: { increment: 1 } } }),
  );
  await changeFile(ctx, id, before.fileId, data.fileId);
  await ctx.audit('licence.updated', { on: ['Licence', id], label: input.number, detail: { kind: input.kind }, before, after: data });
};

builder.mutationField('updateLicence', (t) =>
  t.prismaField({
    type: 'Licence',
    description: 'Changes a licence, for example after its renewal.',
    authScopes: { can: ['update', 'Licence'] },
    errors: { types: [StaleVersionError, RuleError] },
    args: { input: t.arg({ type: UpdateLicenceInput, required: true }) },
    resolve: async (query, _root, { input: { id: given, version, ...rest } }, ctx) => {
      const id = asId(given);
      await updateLicence(ctx, id, version, parseInput(licenceInput, rest));
      return ctx.db.licence.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Licence'), { id }] } });
    },
  }),
);
