import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { asId } from '@xinglin/kernel/graphql/as-id';

interface Told {
  id?: string | null | undefined;
  name?: string | null | undefined;
}

/** A registered organisation goes by its registered name; any other by the name that was written. */
export const namedOrganisation = async (ctx: Context, { id, name }: Told, path: string): Promise<{ id: string | null; name: string }> => {
  if (!id) return { id: null, name: name ?? '' };
  const card = await ctx.db.organisationCard.findUnique({ where: { id: asId(id) }, select: { id: true, name: true } });
  if (!card) throw wrongField(path, 'UNKNOWN_ORGANISATION');
  return card;
};
