import { SessionProvider } from '@xinglin/kit/session/session.tsx';
import type { ReactNode } from 'react';

const visitor = { userId: 'visitor', organisationId: null };
const none: readonly string[] = [];

/** Public pages ask the API as nobody in particular, signed in or not. */
export function Visitor({ children }: { children: ReactNode }) {
  return (
    <SessionProvider identity={visitor} permissions={none} persisted={import.meta.env.PROD}>
      {children}
    </SessionProvider>
  );
}
