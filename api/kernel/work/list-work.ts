import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { WorkItem } from './work-item.ts';

const MOST = 100;

const WorkItemRef = builder.objectRef<WorkItem>('WorkItem').implement({
  description: 'Something that waits for you.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: '`<plugin-id>.<kind>`, for the icon.' }),
    title: t.exposeString('title', { description: 'In your language.' }),
    link: t.exposeString('link', { description: 'Path in the portal where it is done.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
    actionLabelKey: t.exposeString('actionLabelKey', { description: 'Locale key of the button.' }),
  }),
});

const byDue = (a: WorkItem, b: WorkItem): number =>
  (a.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) || 0;

/** From all plugins: what is due first comes first, what has no date last. */
export const workOf = async (ctx: Context): Promise<WorkItem[]> => {
  const lists = await Promise.all(ctx.services.registry.plugins.map((plugin) => plugin.work?.(ctx) ?? []));
  return lists.flat().sort(byDue).slice(0, MOST);
};

builder.queryField('workItems', (t) =>
  t.field({
    type: [WorkItemRef],
    description: `What waits for you in the acting organisation, most urgent first, ${MOST} at most.`,
    authScopes: { acting: true },
    resolve: (_root, _args, ctx) => workOf(ctx),
  }),
);
