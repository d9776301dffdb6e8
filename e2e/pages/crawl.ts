// Goes through a plugin as a person does who follows every link, and then opens by hand what only buttons lead to.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { go } from './go.ts';

/** Paths of a plugin's own route tables, so that a page added later is looked at without being named anywhere. */
export const routesOf = (plugin: string): readonly string[] => {
  const slices = fileURLToPath(new URL(`../../plugins/${plugin}/web/`, import.meta.url));
  return readdirSync(slices, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(slices, name)).map((file) => join(slices, name, file)))
    .filter((file) => file.endsWith('routes.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path));
};

const parts = (path: string) => path.split('/').filter(Boolean);
const fits = (pattern: string, path: string): boolean => {
  const [wanted, given] = [parts(pattern), parts(path)];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at]);
};

/** The page that an address leads to: words before values. */
export const patternOf = (table: readonly string[], path: string): string | undefined =>
  table.filter((pattern) => fits(pattern, path)).sort((a, b) => a.split(':').length - b.split(':').length)[0];

export const linksOn = async (page: Page): Promise<string[]> => {
  const rest = page.getByRole('button', { name: /^(显示全部|Show all) / });
  if ((await rest.count()) > 0) await rest.first().click();
  return page.locator('a[href^="/"]').evaluateAll((all) => all.map((each) => new URL((each as HTMLAnchorElement).href).pathname));
};

const ROWS = 5;

export interface Crawl {
  table: readonly string[];
  /** Addresses that neither a link nor a known row gives. */
  also?: readonly string[];
  /** Pages of which several rows are opened for what they link to: not every one has it. */
  deep?: readonly string[];
  look: (pattern: string) => Promise<void>;
}

/** Opens every page once and looks at it; answers which it came to. All that is wrong is told at the end, at once. */
export const crawl = async (page: Page, { table, also = [], deep = [], look }: Crawl): Promise<Set<string>> => {
  const seen = new Map<string, string>();
  const rows = new Map<string, Set<string>>();
  const faults: string[] = [];
  const heard: string[] = [];
  page.on('console', (said) => said.type() === 'error' && heard.push(said.text()));
  page.on('pageerror', (error) => heard.push(error.message));

  const note = (paths: readonly string[]) => {
    for (const path of paths) {
      const pattern = path === '/' ? '/' : patternOf(table, path);
      if (pattern) rows.set(pattern, (rows.get(pattern) ?? new Set()).add(path));
    }
  };
  const open = async (pattern: string, path: string, linked: boolean) => {
    heard.length = 0;
    await go(page, path);
    if ((await page.getByText(/没有查看此内容的权限|找不到此内容|You may not see this|Not found/).count()) > 0) {
      if (linked) faults.push(`${path}: a link leads where nothing is to be seen`);
      return;
    }
    if (!seen.has(pattern)) {
      seen.set(pattern, path);
      await look(pattern).catch((error: unknown) => faults.push(`${path}: ${String(error).slice(0, 2_000)}`));
    }
    if (heard.length > 0) faults.push(`${path}: ${heard.join(' ')}`);
    note(await linksOn(page));
  };
  const follow = async () => {
    const opened = new Map<string, number>();
    for (let went = true; went; ) {
      went = false;
      for (const [pattern, paths] of rows) {
        const at = opened.get(pattern) ?? 0;
        const path = [...paths][at];
        if (path === undefined || at >= (deep.includes(pattern) ? ROWS : 1)) continue;
        opened.set(pattern, at + 1);
        went = true;
        await open(pattern, path, true);
      }
    }
  };
  /** A row's other pages stand beside its own; a value that is no row's own id is named after its list. */
  const guess = (pattern: string): string | undefined => {
    const given = also.find((path) => fits(pattern, path));
    if (given || !pattern.includes(':')) return given ?? pattern;
    const [head = '', name = '', rest = ''] = pattern.split(/:(\w+)/);
    const of = seen.get(name === 'id' ? `${head}:id` : `/${name}s/:id`);
    return of && `${head}${of.split('/').at(-1)}${rest}`;
  };

  note(['/']);
  await follow();
  for (const pattern of table) {
    const path = seen.has(pattern) ? undefined : guess(pattern);
    if (path) await open(pattern, path, false);
  }
  expect(faults).toEqual([]);
  seen.delete('/');
  return new Set(seen.keys());
};
