// Who asks, as the conditions of permission rows name her.
import { NOBODY } from '@xinglin/kernel/ability/permit';
import type { Viewer } from '@xinglin/kernel/viewer';

export const here = (viewer: Viewer) => viewer.tenantId ?? NOBODY;
/** A program verifies nothing that it reported itself either. */
export const me = (viewer: Viewer) => viewer.userId ?? viewer.apiKeyId ?? NOBODY;
