import { readFile } from 'node:fs/promises';
import { buildSchema } from '@xinglin/kernel/graphql/build-schema';
import { expect, test } from 'vitest';
import { plugins } from '../plugins.ts';
import { printedSchema } from './printed-schema.ts';

test('api/schema.graphql is the schema: run `npm run schema` after changing it', async () => {
  const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(committed).toBe(printedSchema(await buildSchema(plugins)));
});
