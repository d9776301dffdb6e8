// What minutes stand for, and what of them a reader is shown. Whoever is recused from an item is served its number and a
// hash in its place; the signature is over the hashes of all items, so it binds what she read and, unread, the rest.
import { randomBytes } from 'node:crypto';
import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import type { MinutesContent, MinutesItem } from './minutes-document.ts';
import { recusedFrom } from './recused-from.ts';

/** An item from which the reader is recused. */
export interface WithheldItem {
  ordinal: number;
  withheld: true;
  hash: string;
}
export type ShownMinutes = Omit<MinutesContent, 'items'> & { items: (MinutesItem | WithheldItem)[] };

/** Items as kept: a secret stands in each, lest a hash be guessed from the few ways in which a vote can end. */
export const sealedItems = (items: readonly Omit<MinutesItem, 'salt'>[], before: MinutesContent | null): MinutesItem[] => {
  const known = new Map(before?.items.map(({ ordinal, salt }) => [ordinal, salt]));
  return items.map((item) => ({ ...item, salt: known.get(item.ordinal) ?? randomBytes(16).toString('hex') }));
};

const itemHash = (item: MinutesItem): string => contentHash(item);

/** What is signed: the facts of the meeting, and every item by its hash. The same for every signer. */
export const signedForm = ({ items = [], ...facts }: MinutesContent) => ({
  ...facts,
  items: items.map((item) => ({ ordinal: item.ordinal, hash: itemHash(item) })),
});

/** Ordinals that the viewer may read; an item that the agenda does not know is not among them. */
export const readableItems = async (ctx: Context, tenantId: string, meetingId: string): Promise<Set<number>> => {
  const rows = await ctx.db.agendaItem.findMany({
    where: { tenantId, meetingId, dossier: { isNot: recusedFrom(ctx.viewer) } },
    select: { ordinal: true },
  });
  return new Set(rows.map(({ ordinal }) => ordinal));
};

/** The minutes with the items left out from which the reader is recused. */
export const shownTo = ({ items = [], ...facts }: MinutesContent, readable: ReadonlySet<number>): ShownMinutes => ({
  ...facts,
  items: items.map((item) => (readable.has(item.ordinal) ? item : { ordinal: item.ordinal, withheld: true, hash: itemHash(item) })),
});

export const withheldFrom = ({ items = [] }: MinutesContent, readable: ReadonlySet<number>): number[] =>
  items.flatMap(({ ordinal }) => (readable.has(ordinal) ? [] : [ordinal]));

/** The whole minutes as a file, for whoever need keep away from no item of them. */
export const copyOf = async (ctx: Context, minutesId: string, format: 'DOCX' | 'PDF'): Promise<string | null> => {
  if (!ctx.ability.can('read', 'MinutesCopy')) return null;
  const copy = await ctx.db.minutesCopy.findFirst({
    where: { AND: [allowed(ctx, 'read', 'MinutesCopy'), { minutesId, format }] },
    select: { fileId: true },
  });
  return copy?.fileId ?? null;
};
