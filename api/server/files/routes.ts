// /files/upload/<ticket> takes bytes, /files/<id> gives them. Everything else about files is GraphQL.
import type { Services } from '@xinglin/kernel/context';
import { createContext } from '@xinglin/kernel/context';
import { isForeign, whoActs, withOrganisation } from '../http/acting.ts';
import { download } from './download.ts';
import { refusal } from './reply.ts';
import { upload } from './upload.ts';

export type FileRoutes = (request: Request, ip?: string) => Promise<Response | null>;

export const createFileRoutes =
  (services: Services): FileRoutes =>
  async (request, ip) => {
    const { pathname } = new URL(request.url);
    const ticket = /^\/files\/upload\/([\w.-]{1,600})$/.exec(pathname)?.[1];
    const id = /^\/files\/([0-9a-fA-F-]{36})$/.exec(pathname)?.[1];
    if (!pathname.startsWith('/files/')) return null;
    if (isForeign(request)) return refusal(403, 'CROSS_SITE', 'files are asked for from the portal itself');
    if (ticket && request.method === 'PUT') {
      const asking = await whoActs(services, request, ip);
      return asking instanceof Response ? asking : upload(createContext(services, asking), request, ticket);
    }
    if (id && (request.method === 'GET' || request.method === 'HEAD')) {
      const asking = await whoActs(services, await withOrganisation(services, request), ip);
      return asking instanceof Response ? asking : download(createContext(services, asking), request, id);
    }
    if (ticket || id) return refusal(405, 'METHOD', ticket ? 'send the bytes with PUT' : 'GET or HEAD only');
    return refusal(404, 'NOT_FOUND', 'not there, or not there for you');
  };
