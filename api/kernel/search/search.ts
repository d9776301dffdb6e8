import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { wrongField } from '../errors/input.ts';
import { grams, LONGEST_QUERY } from './grams.ts';
import type { SearchHit } from './hit.ts';

const USUAL = 20;
const MOST = 50;
/** Of one module: a hundred proposals that say the word must not push the one person of that name away. */
const MOST_OF_ONE = 10;

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit').implement({
  description: 'Something that was found, as far as you may read it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the thing itself; with `kind` it is unique.' }),
    kind: t.exposeString('kind', { description: '`<plugin-id>.<kind>`' }),
    title: t.exposeString('title'),
    note: t.exposeString('note', { nullable: true, description: 'Tells namesakes apart.' }),
    link: t.exposeString('link', { description: 'Path in the portal.' }),
    rank: t.exposeFloat('rank', { description: 'From 0 to 1.' }),
  }),
});

const byRank = (one: SearchHit, other: SearchHit): number =>
  other.rank - one.rank || (one.title < other.title ? -1 : one.title > other.title ? 1 : 0) || (one.id < other.id ? -1 : 1);

/** All modules at once, each with the viewer's own permissions. */
export const searchAll = async (ctx: Context, text: string, first: number): Promise<SearchHit[]> => {
  const query = { text: text.trim(), grams: grams(text), limit: Math.min(first, MOST_OF_ONE) };
  if (query.grams.length === 0) return [];
  const found = await Promise.all(
    ctx.services.registry.plugins.map(async (plugin) => {
      const hits = (await plugin.search?.(ctx, query)) ?? [];
      return [...hits].sort(byRank).slice(0, query.limit);
    }),
  );
  return found.flat().sort(byRank).slice(0, first);
};

/** Asking every module is the dearest question there is; under ten aliases it would be asked ten times. */
const asked = new WeakSet<Context>();

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitRef],
    description: `What says all the words of \`text\`, in every module, best first: ${USUAL} unless told, ${MOST} at most, and ${MOST_OF_ONE} of one module. Chinese is found by any part, Latin words and numbers by their beginning. Once per request.`,
    authScopes: { acting: true },
    args: { text: t.arg.string({ required: true }), first: t.arg.int({ defaultValue: USUAL }) },
    resolve: (_root, { text, first }, ctx) => {
      if ([...text].length > LONGEST_QUERY) throw wrongField('text', 'TOO_BIG');
      if (asked.has(ctx)) throw wrongField('text', 'SEARCH_ONCE');
      asked.add(ctx);
      return searchAll(ctx, text, Math.min(Math.max(first ?? USUAL, 1), MOST));
    },
  }),
);
