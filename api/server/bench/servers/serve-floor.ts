// The floor: node:http and one statement an answer. No session, no GraphQL, no rules in the program.
import { createServer } from 'node:http';
import { createScopeSigner, withScope } from '@xinglin/prisma/database/scope';
import { ScopedPool } from '@xinglin/prisma/database/scoped-pool';

/** Answers each path by its statement, whose values are the request's body. */
export const serveFloor = (statements: Readonly<Record<string, string>>): void => {
  const { BENCH_APP_URL = '', BENCH_CONTEXT_KEY = '', PORT } = process.env;
  const pool = new ScopedPool({ connectionString: BENCH_APP_URL, max: 12 }, createScopeSigner(BENCH_CONTEXT_KEY));
  createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A statement that failed or took too long is told as such: left to itself it would end the process, and the
    // comparison would break off at a connection that was reset.
    const failed = (error: unknown) => void outgoing.writeHead(500).end(String(error));
    const answer = async () => {
      const scope = { kind: 'member' as const, tenantId: String(incoming.headers['x-tenant']), userId: String(incoming.headers['x-user']) };
      const name = incoming.url ?? '';
      const values = JSON.parse(Buffer.concat(chunks).toString()) as unknown[];
      const { rows } = await withScope(scope, () => pool.query<{ reply: string }>({ name, text: statements[name] ?? '', values }));
      outgoing.setHeader('content-type', 'application/json').end(rows[0]?.reply);
    };
    incoming.on('end', () => void answer().catch(failed));
  }).listen(Number(PORT), '127.0.0.1');
};
