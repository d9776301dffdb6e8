// Tables in: GET /imports/<key> says what is taken, GET /imports/<key>.<xlsx|csv> is an empty table to fill in,
// POST /imports/<key>/check looks into one and changes nothing, POST /imports/<key>/commit takes the same bytes.
import { type Context, createContext, type Services } from '@xinglin/kernel/context';
import { cleanName } from '@xinglin/kernel/files/clean-name';
import { importLimits } from '@xinglin/kernel/shared/tables/limits';
import type { TableFormat } from '@xinglin/kernel/shared/tables/texts';
import { commitImport, importFor, tryImport } from '@xinglin/kernel/tables/commit-import';
import { describeImport } from '@xinglin/kernel/tables/describe-import';
import { templateBytes } from '@xinglin/kernel/tables/template';
import { json } from '../files/reply.ts';
import { isForeign, whoActs, withOrganisation } from '../http/acting.ts';
import { Refused, refusal } from '../http/refusal.ts';
import { refused, tableHeaders } from './answers.ts';
import { inTableTurn } from './turns.ts';

const KEY = '[a-z0-9-]+(?:\\.[a-z0-9-]+)+?';
const template = new RegExp(`^/imports/(${KEY})\\.(xlsx|csv)$`);
const description = new RegExp(`^/imports/(${KEY})$`);
const act = new RegExp(`^/imports/(${KEY})/(check|commit)$`);

/** No more bytes than an import may have, whatever was announced. */
const bytesOf = async (request: Request): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > importLimits.bytes) throw new Refused(413, 'BODY_TOO_LARGE', `at most ${importLimits.bytes} bytes`, { connection: 'close' });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const give = async (ctx: Context, path: string): Promise<Response | null> => {
  const [, ofTemplate, format] = template.exec(path) ?? [];
  if (ofTemplate && format) {
    const table = await importFor(ctx, ofTemplate);
    const body = await templateBytes(table, format as TableFormat, ctx.locale);
    const name = `${table.title[ctx.locale]}-${ctx.locale === 'en' ? 'template' : '模板'}`;
    return new Response(new Uint8Array(body), { headers: tableHeaders(name, format as TableFormat) });
  }
  const [, key] = description.exec(path) ?? [];
  return key ? json(200, await describeImport(ctx, key)) : null;
};

const take = async (ctx: Context, request: Request, url: URL): Promise<Response | null> => {
  const [, key, verb] = act.exec(url.pathname) ?? [];
  if (!key) return null;
  // Whoever may not is told so before her bytes are read.
  await importFor(ctx, key);
  const file = { name: cleanName(url.searchParams.get('name') ?? ''), bytes: await bytesOf(request) };
  return inTableTurn(ctx.viewer.tenantId ?? '', async () => {
    if (verb === 'check') return json(200, await tryImport(ctx, key, file));
    const proof = url.searchParams.get('proof') ?? '';
    const idempotencyKey = request.headers.get('idempotency-key') ?? undefined;
    return json(200, await commitImport(ctx, key, file, { proof, idempotencyKey }));
  });
};

export const createImportRoutes =
  (services: Services) =>
  async (request: Request, ip?: string): Promise<Response | null> => {
    const url = new URL(request.url);
    if (isForeign(request)) return refusal(403, 'CROSS_SITE', 'tables are brought in from the portal itself');
    const reads = request.method === 'GET';
    if (!reads && request.method !== 'POST') return refusal(405, 'METHOD', 'GET or POST only');
    const asking = await whoActs(services, reads ? await withOrganisation(services, request) : request, ip);
    if (asking instanceof Response) return asking;
    const ctx = createContext(services, asking);
    try {
      const answer = await (reads ? give(ctx, url.pathname) : take(ctx, request, url));
      return answer ?? refusal(404, 'NOT_FOUND', 'not there, or not there for you');
    } catch (error) {
      if (error instanceof Refused) return error.toResponse();
      return refused(error);
    }
  };
