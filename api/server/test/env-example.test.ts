import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from '../env.ts';

const root = resolve(import.meta.dirname, '../../..');
const example = await readFile(join(root, '.env.example'), 'utf8');
const lines = [...example.matchAll(/^(# )?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, off, key = '', value = '']) => ({
  off: Boolean(off),
  key,
  value,
}));
const settings = (chosen: typeof lines) => Object.fromEntries(chosen.map(({ key, value }) => [key, value]));

test('.env.example names exactly the settings that are read, each once and with its comment', async () => {
  const source = await readFile(join(root, 'api/server/env.ts'), 'utf8');
  const read = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]*): /gm)].map(([, key]) => key);
  expect(read).toContain('DATABASE_URL');
  expect(lines.map(({ key }) => key).sort()).toEqual(read.sort());
  for (const { off, key } of lines) expect(example).toMatch(new RegExp(`\\n# [^\\n]+\\n${off ? '# ' : ''}${key}=`));
});

test('what stands there is the default, and what is commented out would be taken', () => {
  expect(readEnv(settings(lines.filter(({ off }) => !off)))).toEqual(readEnv({}));
  const everything = readEnv(settings(lines));
  for (const { key } of lines) expect(everything).toHaveProperty(key);
  expect(() => readEnv({ ...settings(lines), APP_SECRET: 'short' })).toThrow('APP_SECRET');
});
