import type { Context } from '@xinglin/kernel/context';
import type { ModelRow } from '@xinglin/prisma';
import type { MinutesItem } from './minutes-document.ts';
import { quorumOf } from './quorum-of.ts';

type Item = Pick<ModelRow<'AgendaItem'>, 'id' | 'tenantId' | 'meetingId' | 'dossierId' | 'stage'> & { result: unknown };

/** Ballots that count as things stand: who has left since, or gave her seat back, has cast one that does not. */
export const votesCast = async (ctx: Context, { result, ...item }: Item): Promise<number> => {
  const counted = result as MinutesItem['result'];
  if (counted) return counted.for + counted.against + counted.abstained;
  if (item.stage !== 'VOTING') return 0;
  const { quorum } = await quorumOf(ctx, item);
  return ctx.db.ballot.count({ where: { tenantId: item.tenantId, agendaItemId: item.id, userId: { in: quorum.voterIds } } });
};
