import { NOBODY } from '@xinglin/kernel/ability/permit';
import type { Viewer } from '@xinglin/kernel/viewer';

/** Dossiers that this person keeps away from: by a confirmed conflict, or by her own word. */
export const recusedFrom = ({ userId }: Viewer) => ({
  OR: [
    { conflicts: { some: { userId: userId ?? NOBODY, state: 'CONFIRMED' } } },
    { declarations: { some: { userId: userId ?? NOBODY, answer: 'CONFLICT' } } },
  ],
});
