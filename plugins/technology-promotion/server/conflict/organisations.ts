import type { Context } from '@xinglin/kernel/context';

/** An organisation as somebody named it: registered with its id, or only in words. */
export interface Named {
  organisationId?: string | null | undefined;
  name?: string | null | undefined;
}

const brackets: Readonly<Record<string, string>> = { '（': '(', '）': ')' };
/** One spelling for what differs in width, spaces, brackets and case only. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[（）]/g, (found) => brackets[found] ?? found)
    .toLowerCase();

/** The key under which facts speak of it: its id, or its name where there is none. Null names nothing. */
export const keyOf = ({ organisationId, name }: Named): string | null => {
  if (organisationId) return organisationId;
  const plain = name ? plainName(name) : '';
  return plain ? `name:${plain}` : null;
};

export interface Register {
  /** Keys that are one organisation in truth: its id, its name, its short name. */
  groups: string[][];
  nameOf(key: string): string;
  kindOf(id: string): string | null;
}

/** What the register says of the organisations mentioned. A short name that two of them bear joins nobody. */
export const readRegister = async (ctx: Context, mentioned: readonly Named[]): Promise<Register> => {
  const ids = [...new Set(mentioned.flatMap(({ organisationId }) => (organisationId ? [organisationId] : [])))];
  const names = [...new Set(mentioned.flatMap(({ name }) => (name ? [name, name.normalize('NFKC').trim()] : [])))];
  const cards = await ctx.db.organisationCard.findMany({
    where: { OR: [{ id: { in: ids } }, { name: { in: names } }, { shortName: { in: names } }] },
    select: { id: true, name: true, shortName: true, kind: true },
  });
  const bearers = new Map<string, number>();
  for (const { shortName } of cards) bearers.set(plainName(shortName), (bearers.get(plainName(shortName)) ?? 0) + 1);
  const shown = new Map<string, string>();
  for (const { organisationId, name } of mentioned) {
    const key = keyOf({ organisationId, name });
    if (key && name) shown.set(key, name);
  }
  for (const { id, name } of cards) shown.set(id, name);
  const kinds = new Map(cards.map(({ id, kind }) => [id, kind]));
  return {
    groups: cards.map(({ id, name, shortName }) => [
      id,
      `name:${plainName(name)}`,
      ...(bearers.get(plainName(shortName)) === 1 ? [`name:${plainName(shortName)}`] : []),
    ]),
    nameOf: (key) => shown.get(key) ?? '',
    kindOf: (id) => kinds.get(id) ?? null,
  };
};
