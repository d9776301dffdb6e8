import { NOBODY, permit } from '../ability/permit.ts';
import type { Viewer } from '../viewer.ts';

/** Files that this person or program brought; what hangs on an object is read by the object's readers as well. */
const mine = (viewer: Viewer) => ({
  tenantId: viewer.tenantId ?? NOBODY,
  uploadedBy: viewer.userId ?? viewer.apiKeyId ?? NOBODY,
});

/** An object may be hidden from somebody who holds every key: only its own rows open what hangs on it. */
const loose = (viewer: Viewer) => ({ tenantId: viewer.tenantId ?? NOBODY, objectId: null });

export const filePermissions = {
  'file.read': permit(['read'], 'StoredFile', mine),
  'file.read-all': permit(['read'], 'StoredFile', loose, 'file.read'),
  'file.upload': permit(['create', 'delete'], 'StoredFile', mine, 'file.read'),
} as const;
