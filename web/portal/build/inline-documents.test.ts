import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inlineDocuments } from './inline-documents.ts';

let room: string;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'inline-documents-'));
  await mkdir(join(room, 'gql'));
  await writeFile(join(room, 'gql/graphql.ts'), 'export const Page_ListDocument = { kind: "Document", definitions: [] };\n');
});
afterAll(() => rm(room, { recursive: true, force: true }));

const transform = async (code: string) => {
  const hook = inlineDocuments().transform as (this: object, code: string, id: string) => Promise<{ code: string } | null>;
  const context = {
    error: (message: string) => {
      throw new Error(message);
    },
  };
  return (await hook.call(context, code, join(room, 'page.tsx')))?.code;
};
const using = "import { graphql } from './gql/gql.ts';\n";

test('a call becomes its own document', async () => {
  expect(await transform(`${using}const A = graphql(\`\n  query Page_List { a }\n\`);`)).toContain(
    'const A = ({"kind":"Document","definitions":[]});',
  );
});

test('files without documents are left alone', async () => {
  expect(await transform('const a = graphql(`query X { a }`);')).toBeUndefined();
});

test('a document that was not generated stops the build', async () => {
  await expect(transform(`${using}graphql(\`query Other { a }\`)`)).rejects.toThrow('run codegen');
});
