// Rows, as filters by who asks: what permission rows are made of.
import { NOBODY } from '@xinglin/kernel/ability/permit';
import type { Viewer } from '@xinglin/kernel/viewer';
import { recusedFrom } from './meeting/recused-from.ts';

export const me = (viewer: Viewer) => viewer.userId ?? NOBODY;
export const here = (viewer: Viewer) => viewer.tenantId ?? NOBODY;

/** Dossiers from which this person need not keep away. */
export const clear = (viewer: Viewer) => ({ conflicts: { none: { userId: me(viewer), state: 'CONFIRMED' } } });
/** Rows that hang on such a dossier. */
export const onClear = (viewer: Viewer) => ({ tenantId: here(viewer), dossier: { is: clear(viewer) } });
export const dossiers = (viewer: Viewer) => ({ tenantId: here(viewer), ...clear(viewer) });

/** The dossier is one of hers to review: she took the task, said that nothing stands against it, and nothing does. */
export const underMyReview = (viewer: Viewer) => ({
  ...clear(viewer),
  assignments: { some: { userId: me(viewer), stage: { in: ['ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED'] } } },
  declarations: { some: { userId: me(viewer), answer: 'NONE' } },
});
export const seatOfMine = (viewer: Viewer, ...seats: string[]) => ({
  members: { some: { userId: me(viewer), ...(seats.length > 0 ? { seat: { in: seats } } : {}) } },
});
/** The dossier is before an open meeting of a panel she sits on, and she said that nothing stands against it. */
export const beforeMyPanel = (viewer: Viewer) => ({
  ...clear(viewer),
  declarations: { some: { userId: me(viewer), answer: 'NONE' } },
  agenda: { some: { meeting: { is: { stage: 'OPEN', panel: { is: seatOfMine(viewer) } } } } },
});

/** A meeting none of whose items she is recused from: its documents tell of all of them. */
export const withNothingKeptFrom = (viewer: Viewer) => ({ items: { none: { dossier: { is: recusedFrom(viewer) } } } });

/** Shown to the public, or to the organisations that were sent a letter. */
export const announced = (viewer: Viewer) => ({
  withdrawnAt: null,
  OR: [{ audience: 'PUBLIC' }, { invitations: { some: { granteeId: here(viewer) } } }],
});
