import { readFile } from 'node:fs/promises';
import { buildSchema } from '@xinglin/kernel/graphql/build-schema';
import { type GraphQLArgument, type GraphQLInputField, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { plugins } from '../plugins.ts';
import { printedSchema } from './printed-schema.ts';

test('api/schema.graphql is the schema: run `npm run schema` after changing it', async () => {
  const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(committed).toBe(printedSchema(await buildSchema(plugins)));
});

// The proof of isolation tries ids of others wherever an ID is asked for; in a text it tries words alone.
test('what names a row by its id is asked for as an ID', async () => {
  const asTexts = (place: string, asked: readonly (GraphQLArgument | GraphQLInputField)[]) =>
    asked.flatMap(({ name, type }) => (/^ids?$|Ids?$/.test(name) && getNamedType(type).name === 'String' ? [`${place}.${name}`] : []));
  const types = Object.values((await buildSchema(plugins)).getTypeMap());
  const found = types.flatMap((type) => {
    if (isInputObjectType(type)) return asTexts(type.name, Object.values(type.getFields()));
    return isObjectType(type) ? Object.values(type.getFields()).flatMap(({ name, args }) => asTexts(`${type.name}.${name}`, args)) : [];
  });
  expect(found).toEqual([]);
});
