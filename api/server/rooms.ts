// The rooms that answer over HTTP beside GraphQL, each behind its prefix. One line per room.
import type { Portal } from './boot/portal.ts';
import type { Route } from './http/route.ts';
import { handlerRoute } from './http/routes/handler.ts';
import { createAuthRoutes } from './identity/routes.ts';

const AUTH_BYTES = 16_384;

export const rooms = ({ services }: Portal, onError: (error: unknown) => void): readonly Route[] => [
  handlerRoute('auth', '/auth', AUTH_BYTES, createAuthRoutes(services, onError)),
];
