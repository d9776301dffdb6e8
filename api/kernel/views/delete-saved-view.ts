import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { asId } from '../graphql/as-id.ts';

builder.mutationField('deleteSavedView', (t) =>
  t.prismaField({
    type: 'SavedView',
    description: 'Forgets a saved view; answers what it was.',
    authScopes: { can: ['delete', 'SavedView'] },
    errors: {},
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, args, ctx) => {
      const id = asId(args.id);
      const where = { AND: [allowed(ctx, 'delete', 'SavedView'), { id }] };
      const view = await ctx.db.savedView.findFirst({ ...query, where });
      const { count } = await ctx.db.savedView.deleteMany({ where });
      if (!view || count !== 1) throw new NotAllowedError();
      await ctx.audit('saved-view.deleted', { on: ['SavedView', id], label: view.name, before: view });
      return view;
    },
  }),
);
