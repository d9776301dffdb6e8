// The portal as a person meets it: built, served on a port of its own, on a database of its own.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { ensureChromium } from './bin/chromium.ts';

const port = Number(process.env.E2E_PORT ?? 4173);
process.env.E2E_PORT = String(port);
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'xinglin-e2e-'));
process.env.CHROMIUM_PATH ??= ensureChromium();

const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // Journeys change what the next one finds, and so go one by one; who only looks at pages may do so beside another.
  projects: [
    { name: 'journeys', testIgnore: /-pages\.spec/, workers: 1 },
    // A trace of a hundred pages costs more than looking at them; what is wrong is told by address.
    { name: 'pages', testMatch: /-pages\.spec/, dependencies: ['journeys'], fullyParallel: true, use: { trace: 'off' } },
  ],
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // A dialog that still moves on a busy machine can be clicked beside its button.
    contextOptions: { reducedMotion: 'reduce' },
    // A walk through all pages has half an hour, one act of it has not.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  webServer: {
    command: `"${process.execPath}" ../api/server/main.ts`,
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { PORT: String(port), DATA_DIR: process.env.E2E_DATA_DIR, LOG_LEVEL: 'warn' },
  },
});
