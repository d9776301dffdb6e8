// The floor: node:http and one prepared statement that returns the answer as text. No session, no GraphQL, no rules in
// the program; tenant and claim as the product sends them, in the same round trip, under the same policies.
import { createServer } from 'node:http';
import { createScopeSigner, withScope } from '@xinglin/prisma/database/scope';
import { ScopedPool } from '@xinglin/prisma/database/scoped-pool';
import { listSql } from '../floor-sql.ts';

const { BENCH_APP_URL = '', BENCH_CONTEXT_KEY = '', PORT } = process.env;
const pool = new ScopedPool({ connectionString: BENCH_APP_URL, max: 12 }, createScopeSigner(BENCH_CONTEXT_KEY));

interface Asked {
  stage: string;
  key: string;
  id: string;
  version: number;
}
const statementOf = (path: string | undefined, asked: Asked) =>
  path === '/list'
    ? { name: 'list', text: listSql, values: [asked.stage] }
    : { name: 'submit', text: 'select bench.submit_memo($1, $2, $3)::text as reply', values: [asked.key, asked.id, asked.version] };

createServer((incoming, outgoing) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  const answer = async () => {
    const scope = { kind: 'member' as const, tenantId: String(incoming.headers['x-tenant']), userId: String(incoming.headers['x-user']) };
    const asked = JSON.parse(Buffer.concat(chunks).toString()) as Asked;
    const { rows } = await withScope(scope, () => pool.query<{ reply: string }>(statementOf(incoming.url, asked)));
    outgoing.setHeader('content-type', 'application/json').end(rows[0]?.reply);
  };
  incoming.on('end', () => void answer().catch((error: unknown) => void outgoing.writeHead(500).end(String(error))));
}).listen(Number(PORT), '127.0.0.1');
