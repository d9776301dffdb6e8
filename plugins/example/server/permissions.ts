import { NOBODY, own, permit } from '@xinglin/kernel/ability/permit';
import type { Viewer } from '@xinglin/kernel/viewer';

/** Memos that another organisation shows to mine. */
const shownToMe = (viewer: Viewer) => ({ shares: { some: { granteeId: viewer.tenantId ?? NOBODY } } });
const written = (viewer: Viewer) => ({ tenantId: viewer.tenantId ?? NOBODY, authorId: viewer.userId ?? NOBODY });

export const examplePermissions = {
  'memo.read': permit(['read'], 'Memo', own),
  'memo.read-shared': permit(['read'], 'Memo', shownToMe),
  'memo.write': permit(['create', 'update', 'submit'], 'Memo', written, 'memo.read'),
  'memo.decide': permit(['return', 'accept'], 'Memo', own, 'memo.read'),
  'memo.share': permit(['share'], 'Memo', own, 'memo.read'),
  'memo-share.read': permit(['read'], 'MemoShare', (viewer) => ({ ownerId: viewer.tenantId ?? NOBODY }), 'memo.share'),
};
