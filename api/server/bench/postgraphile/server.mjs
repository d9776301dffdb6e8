// PostGraphile 5 over the same tables and policies. Plain JavaScript: its packages live in this folder only.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const from = createRequire(import.meta.url);
const { postgraphile } = from('postgraphile');
const { PostGraphileAmberPreset } = from('postgraphile/presets/amber');
const { makePgService } = from('postgraphile/adaptors/pg');
const { grafserv } = from('postgraphile/grafserv/node');

const { BENCH_APP_URL, BENCH_CONTEXT_KEY, PORT } = process.env;
const signed = new Map();
const claimOf = (tenantId, userId) => {
  const claim = `member:${tenantId}:${userId}`;
  if (!signed.has(claim)) signed.set(claim, `${claim}:${createHmac('sha256', BENCH_CONTEXT_KEY).update(claim).digest('hex')}`);
  return signed.get(claim);
};

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: BENCH_APP_URL, schemas: ['public', 'bench'], poolConfig: { max: 12 } })],
  grafast: {
    context: ({ node }) => ({ pgSettings: { 'app.ctx': claimOf(node.req.headers['x-tenant'], node.req.headers['x-user']) } }),
  },
  grafserv: { graphiql: false, watch: false },
});
const server = createServer();
const serv = instance.createServ(grafserv);
await serv.addTo(server);
server.listen(Number(PORT), '127.0.0.1');
