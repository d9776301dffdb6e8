import { readFile } from 'node:fs/promises';
import { buildSchema } from '@xinglin/kernel/graphql/build-schema';
import { kernelPlugin } from '@xinglin/kernel/kernel-plugin';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { exampleServer } from './index.ts';

test('the schema that the server builds answers every document of the pages', async () => {
  const kept = await readFile(new URL('../web/gql/persisted-documents.json', import.meta.url), 'utf8');
  const documents: Record<string, string> = JSON.parse(kept);
  const schema = await buildSchema([kernelPlugin, exampleServer]);
  expect(Object.keys(documents).length).toBeGreaterThan(0);
  for (const text of Object.values(documents)) expect(validate(schema, parse(text)), text).toEqual([]);
});
