import { readFile, writeFile } from 'node:fs/promises';
import { buildSchema } from '@xinglin/kernel/graphql/build-schema';
import { kernelPlugin } from '@xinglin/kernel/kernel-plugin';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { exampleServer } from './index.ts';

const path = new URL('../schema.graphql', import.meta.url);

/** `UPDATE=1 npx vitest run server/schema` writes it anew. */
test('the schema that the pages are typed by is the one the server builds', async () => {
  const printed = `${printSchema(lexicographicSortSchema(await buildSchema([kernelPlugin, exampleServer])))}\n`;
  if (process.env.UPDATE) await writeFile(path, printed);
  expect(await readFile(path, 'utf8')).toBe(printed);
});
