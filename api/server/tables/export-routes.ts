// GET /exports/<plugin>.<list>.<xlsx|csv>?filter=<json>: a list as a file, exactly as its viewer may see it.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Context, createContext, inScope, type Services } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { exportLimits } from '@xinglin/kernel/shared/tables/limits';
import { type TableFormat, tableFormats } from '@xinglin/kernel/shared/tables/texts';
import { timeTextOf } from '@xinglin/kernel/tables/cell-text';
import type { TableExport } from '@xinglin/kernel/tables/table';
import { tableFor, writeTable } from '@xinglin/kernel/tables/write-table';
import { isForeign, whoActs, withOrganisation } from '../http/acting.ts';
import { refusal } from '../http/refusal.ts';
import { refused, tableHeaders } from './answers.ts';
import { inTableTurn } from './turns.ts';

const address = new RegExp(`^/exports/([a-z0-9-]+(?:\\.[a-z0-9-]+)+)\\.(${tableFormats.join('|')})$`);

const filterOf = (text: string | null): unknown => {
  if (text === null || text === '') return {};
  if (text.length > exportLimits.filterCharacters) throw wrongField('filter', 'TOO_LONG');
  try {
    return JSON.parse(text);
  } catch {
    throw wrongField('filter', 'JSON');
  }
};

/** `成员-2026-11-22-0830` */
const nameOf = (ctx: Context, table: TableExport): string =>
  `${table.title[ctx.locale]}-${timeTextOf(ctx.now()).slice(0, 16).replace(' ', '-').replace(':', '')}`;

/** The file is gone from the disk when it has been sent, or when nobody waits for it any more. */
const sent = (path: string): ReadableStream => {
  const file = createReadStream(path);
  file.once('close', () => void rm(path, { force: true }));
  return Readable.toWeb(file) as ReadableStream;
};

const give = async (ctx: Context, key: string, format: TableFormat, filter: unknown): Promise<Response> => {
  const table = tableFor(ctx, key);
  await mkdir(ctx.services.incoming, { recursive: true, mode: 0o700 });
  const path = join(ctx.services.incoming, `table-${randomUUID()}`);
  try {
    const rows = await writeTable(ctx, table, filter, format, path);
    const filterHash = createHash('sha256').update(JSON.stringify(filter)).digest('hex');
    await inScope(ctx, () =>
      ctx.audit('table.exported', { label: table.title['zh-CN'], detail: { table: key, format, filterHash, rows } }),
    );
    const headers = tableHeaders(nameOf(ctx, table), format);
    headers.set('content-length', String((await stat(path)).size));
    headers.set('x-xinglin-rows', String(rows));
    return new Response(sent(path), { headers });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};

export const createExportRoutes =
  (services: Services) =>
  async (request: Request, ip?: string): Promise<Response | null> => {
    const url = new URL(request.url);
    const [, key, format] = address.exec(url.pathname) ?? [];
    if (isForeign(request)) return refusal(403, 'CROSS_SITE', 'tables are asked for from the portal itself');
    if (!key || !format) return refusal(404, 'NOT_FOUND', 'not there, or not there for you');
    if (request.method !== 'GET') return refusal(405, 'METHOD', 'GET only');
    const asking = await whoActs(services, await withOrganisation(services, request), ip);
    if (asking instanceof Response) return asking;
    const ctx = createContext(services, asking);
    try {
      const filter = filterOf(url.searchParams.get('filter'));
      return await inTableTurn(ctx.viewer.tenantId ?? '', () => give(ctx, key, format as TableFormat, filter));
    } catch (error) {
      return refused(error);
    }
  };
