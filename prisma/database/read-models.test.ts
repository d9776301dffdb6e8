import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporary } from '../test-support/temporary.ts';
import { worldModels } from '../test-support/world.ts';
import { readModels } from './read-models.ts';

async function reading(text: string) {
  await using room = await temporary('models');
  await writeFile(path.join(room.path, 'a.prisma'), text);
  return await readModels(room.path);
}

const model = (doc: string, body = '') =>
  `${doc}\nmodel Thing {\n  id String @id\n  tenantId String @map("tenant_id") @db.Uuid\n${body}\n  @@map("thing")\n}\n`;

test('tables, classes and keys of the small world', async () => {
  const found = (await readModels(worldModels)).map((each) => [each.model, each.table, each.class, each.tenantColumn, each.grantee]);
  expect(found).toEqual([
    ['Org', 'org', 'tenant', 'id', null],
    ['Doc', 'doc', 'tenant', 'tenant_id', null],
    ['Note', 'note', 'tenant', 'tenant_id', null],
    ['DocShare', 'doc_share', 'shared', 'owner_id', 'grantee_id'],
    ['Order', 'order', 'tenant', 'tenant_id', null],
    ['Region', 'region', 'reference', null, null],
    ['Outbox', 'outbox', 'system', null, null],
  ]);
});

test('columns carry their stored names and kinds; relations are not columns', async () => {
  const [found] = await reading(
    `enum Mood {\n  GOOD\n}\n${model('/// @class tenant', '  mood Mood? @default(GOOD)\n  tags String[]\n  other Thing? @relation(fields: [id], references: [id])\n  search Unsupported("tsvector")?')}`,
  );
  expect(
    found?.columns.map(({ column, type, native, isList, isOptional, isEnum, hasDefault }) => [
      column,
      type,
      native,
      isList,
      isOptional,
      isEnum,
      hasDefault,
    ]),
  ).toEqual([
    ['id', 'String', null, false, false, false, false],
    ['tenant_id', 'String', 'Uuid', false, false, false, false],
    ['mood', 'Mood', null, false, true, true, true],
    ['tags', 'String', null, true, false, false, false],
    ['search', 'Unsupported("tsvector")', null, false, true, false, false],
  ]);
});

test('a deeper line continues a policy; prose does not', async () => {
  const [found] = await reading(
    model('/// A thing @ home.\n/// @class system\n/// @policy select: a = 1\n///   and b = 2\n/// More prose.'),
  );
  expect(found?.policies).toEqual([{ command: 'select', expression: 'a = 1 and b = 2' }]);
});

test('grants with columns', async () => {
  const [found] = await reading(model('/// @class tenant\n/// @grant select, update(tenantId, id), insert'));
  expect(found?.grants).toEqual([
    { command: 'select', columns: null },
    { command: 'update', columns: ['tenant_id', 'id'] },
    { command: 'insert', columns: null },
  ]);
});

test.each([
  ['', 'no @class'],
  ['/// @class public', 'unknown class "public"'],
  ['/// @class tenant\n/// @clas shared', 'unknown annotation @clas'],
  ['/// @class tenant\n/// @class system', 'written twice'],
  ['/// @class tenant\n/// @key nowhere', 'no column nowhere'],
  ['/// @class shared owner=tenant_id', 'grantee=<column>'],
  ['/// @class system\n/// @identity-reads', '@identity-reads stands alone'],
  ['/// @class tenant\n/// @identity-reads: tenant_id', '@identity-reads stands alone'],
  ['/// @class tenant\n/// @counterpart elsewhere', 'no column elsewhere'],
  ['/// @class tenant\n/// @grant truncate', 'does not know "truncate"'],
  ['/// @class tenant\n/// @policy sometimes: true', '@policy wants'],
  ['/// @class tenant\n/// @shared-through thing_share', '@shared-through wants'],
  ['/// @class tenant\n/// @shared-through thing(a, b)', 'not a table of @class shared'],
])('a model annotated %j is refused by name', async (doc, reason) => {
  await expect(reading(model(doc))).rejects.toThrow(new RegExp(`Thing.*${reason.replace(/[()]/g, '\\$&')}`));
});

test('the annotations of the portal itself are sound', async () => {
  expect((await readModels()).length).toBeGreaterThan(0);
});
