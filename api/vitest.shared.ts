import { defineConfig } from 'vitest/config';

/** One graphql for Pothos, Yoga and the tests: two copies refuse each other's types. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }], conditions: ['node'] },
  ssr: { resolve: { conditions: ['node'] } },
  test: { testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks', maxWorkers: 2 },
});
