import { defineConfig } from 'vitest/config';

// Each file starts a PostgreSQL of its own; two cores carry two of them.
export default defineConfig({
  test: { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2 },
});
