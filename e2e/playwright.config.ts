// The portal as a person meets it: built, served on a port of its own, on a database of its own.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { ensureChromium } from './bin/chromium.ts';

const port = Number(process.env.E2E_PORT ?? 4173);
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'xinglin-e2e-'));
process.env.CHROMIUM_PATH ??= ensureChromium();
const full = process.env.XINGLIN_FULL === '1';

const address = (of: number) => `http://127.0.0.1:${of}`;

/** A portal with a database of its own, in a folder of this name. */
const portal = (name: string, at: number) => ({
  name,
  command: `"${process.execPath}" ../api/server/main.ts`,
  url: `${address(at)}/readyz`,
  timeout: 120_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
  env: { PORT: String(at), DATA_DIR: join(process.env.E2E_DATA_DIR ?? '', name), LOG_LEVEL: 'warn' },
});

const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // Journeys change what the next one finds, and so go one by one; who only looks at pages does so beside them, at a portal
  // where nothing changes. The long run looks at what the journeys left.
  projects: [
    { name: 'journeys', testIgnore: /-pages\.spec/, workers: 1, use: { baseURL: address(port) } },
    {
      name: 'pages',
      testMatch: /-pages\.spec/,
      fullyParallel: true,
      // What is wrong is told by address; a trace of a hundred pages costs more than looking at them.
      use: { baseURL: address(full ? port : port + 1), trace: 'off' },
      ...(full ? { dependencies: ['journeys'] } : {}),
    },
  ],
  forbidOnly: true,
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // A dialog that still moves on a busy machine can be clicked beside its button.
    contextOptions: { reducedMotion: 'reduce' },
    // A walk through all pages has half an hour, one act of it has not.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    // A film and a copy of every page are half of what a journey costs.
    trace: { mode: 'retain-on-failure', screenshots: full, snapshots: full, sources: full },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  webServer: full ? [portal('journeys', port)] : [portal('journeys', port), portal('pages', port + 1)],
});
