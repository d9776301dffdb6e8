import { randomUUID } from 'node:crypto';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { licenceInput } from '../shared/licence-input.ts';
import { changeFile, freeNumber, type LicenceFields, licenceData, MOST_LICENCES } from './save-licence.ts';

const AddLicenceInput = builder.inputType('AddLicenceInput', {
  description: 'Days are written 2026-11-22.',
  fields: (t) => ({
    kind: t.string({ required: true }),
    number: t.string({ required: true }),
    issuer: t.string(),
    issuedOn: t.string(),
    expiresOn: t.string(),
    fileId: t.id({ description: 'A file that you uploaded and that hangs on nothing else.' }),
  }),
});

export const addLicence = async (ctx: Context, input: LicenceFields): Promise<string> => {
  const tenantId = ctx.viewer.tenantId as string;
  if ((await ctx.db.licence.count({ where: { tenantId } })) >= MOST_LICENCES)
    throw new RuleError('TOO_MANY_LICENCES', `at most ${MOST_LICENCES}`);
  await freeNumber(ctx, input);
  const [id, data] = [randomUUID(), licenceData(input)];
  await changeFile(ctx, id, null, data.fileId);
  await ctx.db.licence.create({ data: { ...data, id, tenantId } });
  await ctx.audit('licence.added', { on: ['Licence', id], label: input.number, detail: { kind: input.kind }, after: data });
  return id;
};

builder.mutationField('addLicence', (t) =>
  t.prismaField({
    type: 'Licence',
    description: 'Enters a licence of the organisation; its administrators are told before it expires.',
    authScopes: { can: ['create', 'Licence'] },
    errors: { types: [RuleError] },
    args: { input: t.arg({ type: AddLicenceInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await addLicence(ctx, parseInput(licenceInput, input));
      return ctx.db.licence.findFirstOrThrow({ ...query, where: { tenantId: ctx.viewer.tenantId as string, id } });
    },
  }),
);
