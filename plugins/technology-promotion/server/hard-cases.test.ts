// The table of hard cases in the README, held against the tests themselves.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const table = readme.slice(readme.indexOf('## Hard cases'), readme.indexOf('## Measured'));
const rows = [...table.matchAll(/^\| ([^|]+) \| [^|]+ \| `([^`]+)` \|$/gm)].map(([, name = '', file = '']) => ({ name, file }));

test('ten numbered cases and four more are listed', () => {
  expect(rows.map(({ name }) => name).slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, at) => String(at + 1)));
  expect(rows).toHaveLength(14);
});

test.each(rows)('$name is a named test of $file', ({ name, file }) => {
  const path = new URL(`../${file}`, import.meta.url);
  expect(existsSync(path)).toBe(true);
  const names = [...readFileSync(path, 'utf8').matchAll(/^test(?:\.each\([^)]*\))?\('([^']+)'/gm)].map(([, title = '']) => title);
  const wanted = /^\d+$/.test(name) ? new RegExp(`^hard case ${name}\\b`) : new RegExp(`^hard case: ${name.replaceAll('+', '\\+')}`);
  expect(names.some((title) => wanted.test(title))).toBe(true);
});
