import * as kernel from '@xinglin/kernel/identity/proof';
import type { LiveSession } from '@xinglin/kernel/identity/read-session';
import type { AuthCall } from './call.ts';

export const passwordHashOf = (call: AuthCall, userId: string): Promise<string | null> => kernel.passwordHashOf(call.services, userId);

export const proofOf = (call: AuthCall, session: LiveSession): Promise<kernel.Proof> => kernel.proofOf(call.services, session.userId);
