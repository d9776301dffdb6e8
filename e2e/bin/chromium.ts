// Finds a Chromium or gets one: Debian's package where this is root on Debian, else Playwright's own download.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

const found = (): string | undefined =>
  process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path)) ?? [chromium.executablePath()].find((path) => existsSync(path));

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

/** Path of a Chromium that runs here; throws with what to do when there is none to be had. */
export const ensureChromium = (): string => {
  const there = found();
  if (there) return there;
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (debian && run('apt-get', 'update', '-qq'))
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  if (!found()) run(process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium');
  const now = found();
  if (!now)
    throw new Error(
      'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH, and run the tests again.',
    );
  return now;
};
