import { grantedInOrder } from '../granted-in-order.ts';

/** A relation to files, as far as the viewer may read them. */
export const filesInOrder = grantedInOrder('PromotionFile', [{ createdAt: 'asc' }, { id: 'asc' }]);
