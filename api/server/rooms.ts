// The rooms that answer over HTTP beside GraphQL, each behind its prefix. One line per room.

import { createFileRoutes } from './files/routes.ts';
import type { Route } from './http/route.ts';
import { handlerRoute } from './http/routes/handler.ts';
import { publicRoute } from './http/routes/public.ts';
import { createAuthRoutes } from './identity/routes.ts';
import type { Served } from './serve.ts';
import { createExportRoutes } from './tables/export-routes.ts';
import { createImportRoutes } from './tables/import-routes.ts';

const AUTH_BYTES = 16_384;

export const rooms = ({ services }: Served, onError: (error: unknown) => void): readonly Route[] => [
  publicRoute(services),
  handlerRoute('auth', '/auth', AUTH_BYTES, createAuthRoutes(services, onError)),
  handlerRoute('upload', '/files/upload', 'stream', createFileRoutes(services)),
  handlerRoute('files', '/files', 0, createFileRoutes(services)),
  handlerRoute('exports', '/exports', 0, createExportRoutes(services)),
  handlerRoute('imports', '/imports', 'stream', createImportRoutes(services)),
];
