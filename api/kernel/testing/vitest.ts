import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One graphql for Pothos, Yoga and the tests (two copies refuse each other's types), one PostgreSQL for the run. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }], conditions: ['node'] },
  ssr: { resolve: { conditions: ['node'] } },
  test: {
    globalSetup: fileURLToPath(new URL('./global-setup.ts', import.meta.url)),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Prisma and the schema are slow while they are cold: a worker keeps its modules from file to file.
    isolate: false,
    maxWorkers: 2,
  },
});
