import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { asId } from '../graphql/as-id.ts';
import { VersionedId } from '../graphql/versioned-id.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { changeFile } from './save-licence.ts';

export const removeLicence = async (ctx: Context, id: string, version: number): Promise<void> => {
  const before = await ctx.db.licence.findFirst({ where: { AND: [allowed(ctx, 'delete', 'Licence'), { id }] } });
  if (!before) throw new NotAllowedError();
  await changeVersioned(ctx, 'Licence', { id, version, action: 'delete' }, (where) => ctx.db.licence.deleteMany({ where }));
  await changeFile(ctx, id, before.fileId, null);
  await ctx.audit('licence.removed', { on: ['Licence', id], label: before.number, detail: { kind: before.kind }, before });
};

builder.mutationField('removeLicence', (t) =>
  t.prismaField({
    type: 'Licence',
    description: 'Takes a licence off the list; answers what it was.',
    authScopes: { can: ['delete', 'Licence'] },
    errors: { types: [StaleVersionError] },
    args: { input: t.arg({ type: VersionedId, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = asId(input.id);
      const was = await ctx.db.licence.findFirst({ ...query, where: { AND: [allowed(ctx, 'delete', 'Licence'), { id }] } });
      await removeLicence(ctx, id, input.version);
      if (!was) throw new NotAllowedError();
      return was;
    },
  }),
);
