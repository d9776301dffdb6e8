// What lists of this slice can be narrowed to; the page and its export ask the same.
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { Prisma } from '@xinglin/prisma';

export interface TaskWish {
  stage?: string | null | undefined;
  open?: boolean | null | undefined;
}
export interface ReviewWish {
  roundId: string;
  dossierId?: string | null | undefined;
  stage?: string | null | undefined;
  opinion?: string | null | undefined;
}

const waiting = ['INVITED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED'];

export const tasksWhere = ({ stage, open }: TaskWish): Prisma.AssignmentWhereInput => ({
  AND: [stage ? { stage } : {}, open ? { stage: { in: waiting } } : {}],
});

export const reviewsWhere = ({ roundId, dossierId, stage, opinion }: ReviewWish): Prisma.ReviewWhereInput => ({
  roundId: asId(roundId),
  ...(dossierId ? { dossierId: asId(dossierId) } : {}),
  ...(stage ? { stage } : {}),
  ...(opinion ? { opinion } : {}),
});
