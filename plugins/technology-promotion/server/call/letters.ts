import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';

builder.queryField('callInvitation', (t) =>
  t.prismaField({
    type: 'CallInvitation',
    nullable: true,
    description: 'One letter 征集函 that your organisation sent or received; null when there is none that you may read.',
    authScopes: { can: ['read', 'CallInvitation'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.callInvitation.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'CallInvitation'), { id: asId(id) }] } }),
  }),
);
