// A process of its own for the launcher's tests: starts the database, says so, and lives until told or killed.
import { startEmbedded } from '../database/embedded.ts';

const [dataDir = ''] = process.argv.slice(2);
const server = await startEmbedded({ dataDir, log: () => undefined });
process.stdout.write(`${JSON.stringify({ port: server.port, adopted: server.adopted })}\n`);
process.stdin.once('data', async () => {
  await server.stop();
  process.exit(0);
});
