import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { WaitingItem } from './waiting-item.ts';

const MOST = 100;

const WaitingItemRef = builder.objectRef<WaitingItem>('WaitingItem').implement({
  description: 'Something you set going that now waits for somebody else.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: '`<plugin-id>.<kind>`.' }),
    title: t.exposeString('title', { description: 'What waits, and for whom, in your language.' }),
    link: t.exposeString('link', { description: 'Path in the portal where it is looked after.' }),
    since: t.expose('since', { type: 'DateTime' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
  }),
});

/** From all plugins: what waits longest comes first. */
export const waitingOf = async (ctx: Context): Promise<WaitingItem[]> => {
  const lists = await Promise.all(ctx.services.registry.plugins.map((plugin) => plugin.waiting?.(ctx) ?? []));
  return lists
    .flat()
    .sort((left, right) => left.since.getTime() - right.since.getTime())
    .slice(0, MOST);
};

builder.queryField('waitingItems', (t) =>
  t.field({
    type: [WaitingItemRef],
    description: `What waits for others because of you, longest first, ${MOST} at most.`,
    authScopes: { acting: true },
    resolve: (_root, _args, ctx) => waitingOf(ctx),
  }),
);
