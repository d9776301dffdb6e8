import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { dossierStages } from '../../shared/stages.ts';
import { readPeople } from './people.ts';

/** Experts × items at most as many as a screen and a person can take in. */
const MOST_ITEMS = 2_000;
const MOST_CELLS = 20_000;

interface MapPerson {
  userId: string;
  name: string;
  /** She has said where she works or worked. */
  known: boolean;
}
interface MapItem {
  dossierId: string;
  number: string;
  title: string;
}
interface MapCell {
  userId: string;
  dossierId: string;
  type: string;
  strength: string;
  state: string;
  evidence: string;
}
interface ConflictMap {
  people: MapPerson[];
  items: MapItem[];
  cells: MapCell[];
  /** Not all items or cells are in it. */
  cut: boolean;
}

/** Who stands against what, for the submissions the viewer may read; about herself there is nothing in it. */
export const conflictMap = async (ctx: Context, callId: string): Promise<ConflictMap | null> => {
  const tenantId = ctx.viewer.tenantId ?? '';
  const call = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, 'read', 'Call'), { id: callId }] }, select: { id: true } });
  if (!call) return null;
  const gone = dossierStages.final.filter((stage) => stage !== 'DECIDED');
  const items = await ctx.db.dossier.findMany({
    where: { AND: [allowed(ctx, 'read', 'Dossier'), { callId, stage: { notIn: gone } }] },
    select: { id: true, number: true, title: true },
    orderBy: [{ number: 'asc' }],
    take: MOST_ITEMS + 1,
  });
  const cells = await ctx.db.conflict.findMany({
    where: {
      AND: [allowed(ctx, 'read', 'Conflict'), { callId, state: { not: 'DISMISSED' }, dossier: { is: { stage: { notIn: gone } } } }],
    },
    select: { userId: true, name: true, dossierId: true, type: true, strength: true, state: true, evidence: true },
    orderBy: [{ id: 'asc' }],
    take: MOST_CELLS + 1,
  });
  const experts = await ctx.db.expert.findMany({
    where: { AND: [allowed(ctx, 'read', 'Expert'), { stage: 'ENGAGED', userId: { not: null } }] },
    select: { userId: true, name: true },
  });
  const profiles = new Map(
    (
      await readPeople(
        ctx,
        tenantId,
        experts.flatMap(({ userId }) => userId ?? []),
      )
    ).map((each) => [each.userId, each]),
  );
  const people = new Map<string, MapPerson>();
  for (const { userId, name } of experts)
    if (userId && userId !== ctx.viewer.userId) people.set(userId, { userId, name, known: profiles.get(userId)?.profileComplete ?? false });
  for (const { userId, name } of cells) if (!people.has(userId)) people.set(userId, { userId, name, known: true });
  return {
    people: [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    items: items.slice(0, MOST_ITEMS).map(({ id: dossierId, number, title }) => ({ dossierId, number, title })),
    cells: cells.slice(0, MOST_CELLS),
    cut: items.length > MOST_ITEMS || cells.length > MOST_CELLS,
  };
};

const PersonRef = builder.objectRef<MapPerson>('ConflictMapPerson').implement({
  description: 'A person of the conflict map.',
  fields: (t) => ({
    userId: t.exposeID('userId'),
    name: t.exposeString('name'),
    known: t.exposeBoolean('known', { description: 'She has said where she works or worked; without that nothing can be ruled out.' }),
  }),
});
const ItemRef = builder.objectRef<MapItem>('ConflictMapItem').implement({
  description: 'A submission of the conflict map.',
  fields: (t) => ({ dossierId: t.exposeID('dossierId'), number: t.exposeString('number'), title: t.exposeString('title') }),
});
const CellRef = builder.objectRef<MapCell>('ConflictMapCell').implement({
  description: 'One reason between a person and a submission.',
  fields: (t) => ({
    userId: t.exposeID('userId'),
    dossierId: t.exposeID('dossierId'),
    type: t.exposeString('type'),
    strength: t.exposeString('strength'),
    state: t.exposeString('state'),
    evidence: t.exposeString('evidence'),
  }),
});
const MapRef = builder.objectRef<ConflictMap>('ConflictMap').implement({
  description: 'People × submissions of a call, with the reasons that stand between them.',
  fields: (t) => ({
    people: t.field({ type: [PersonRef], resolve: ({ people }) => people }),
    items: t.field({ type: [ItemRef], resolve: ({ items }) => items }),
    cells: t.field({ type: [CellRef], resolve: ({ cells }) => cells }),
    cut: t.exposeBoolean('cut', { description: 'Too many to show all.' }),
  }),
});

builder.queryField('conflictMap', (t) =>
  t.field({
    type: MapRef,
    nullable: true,
    description: 'Who must keep away from what in a call; null when there is no such call that you may read.',
    authScopes: { can: ['read', 'Conflict'] },
    args: { callId: t.arg.id({ required: true }) },
    resolve: (_root, { callId }, ctx) => conflictMap(ctx, asId(callId)),
  }),
);
