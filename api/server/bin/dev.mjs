// npm run dev: the API restarts and the portal reloads as files change.
import { install, run, settings, step, turbo } from './prepare.mjs';

await step('packages', install);
await step('models', () => turbo('generate', 'codegen', '--output-logs=errors-only'));
const api = run(
  [...settings(), '--watch-path=api', '--watch-path=plugins', '--watch-path=prisma', '--watch-preserve-output', 'api/server/main.ts'],
  {
    env: { PORT: '4000' },
  },
);
const web = run(['node_modules/vite/bin/vite.js', 'web/portal']);
console.log('\n  Portal with hot reload: http://127.0.0.1:5173\n');
process.exitCode = Math.max(...(await Promise.all([api, web])));
