import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { namingOf } from '../bin/rename-template.ts';

const root = resolve(import.meta.dirname, '../../..');
const { kebab, text, models } = namingOf('quality-service', 'ServiceRequest');

test('nothing of the template is left under the new names', async () => {
  const template = join(root, 'plugins/example');
  const entries = await readdir(template, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](node_modules|gql|\.turbo)[\\/]|(print-schema|documents\.test)\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(25);
  for (const file of files) expect([file, text(await readFile(file, 'utf8')).match(/memo|example/gi)]).toEqual([file, null]);
  expect(models(await readFile(join(root, 'prisma/models/example.prisma'), 'utf8'))).not.toMatch(/memo|example/i);
});

test.each([
  ["builder.queryField('memo', (t) =>", "builder.queryField('serviceRequest', (t) =>"],
  [
    "expectOk(await zhang.run('{ memos { items { title } } }'), 'memos')",
    "expectOk(await zhang.run('{ serviceRequests { items { title } } }'), 'serviceRequests')",
  ],
  [
    "'memo-share.read': permit(['read'], 'MemoShare', own, 'memo.share')",
    "'service-request-share.read': permit(['read'], 'ServiceRequestShare', own, 'service-request.share')",
  ],
  [`await ctx.audit(\`memo.\${decision}ed\`, memo.id);`, `await ctx.audit(\`service-request.\${decision}ed\`, serviceRequest.id);`],
  [`link: \`/memos/\${memo.memoId}\``, `link: \`/service-requests/\${serviceRequest.serviceRequestId}\``],
  ["import { MemoDocument } from './memo-document.tsx';", "import { ServiceRequestDocument } from './service-request-document.tsx';"],
  ["'nav.memos': 'Memos',", "'nav.service-requests': 'Service requests',"],
  ["description: 'Accepts the memo.',", "description: 'Accepts the service request.',"],
  ['/** Memos that another organisation shows to mine. */', '/** Service requests that another organisation shows to mine. */'],
  ["id: 'example', use: exampleServer, seed: seedExample", "id: 'quality-service', use: qualityServiceServer, seed: seedQualityService"],
])('%s', (before, after) => {
  expect(text(before)).toBe(after);
});

test('columns, tables and plurals', () => {
  expect(kebab).toBe('service-request');
  expect(models('memoId String @map("memo_id")\n@@map("memo_share")')).toBe(
    'serviceRequestId String @map("service_request_id")\n@@map("service_request_share")',
  );
  const entry = namingOf('technology-promotion', 'LibraryEntry');
  expect(entry.text('query { memos(first: 1) { id } }')).toBe('query { libraryEntries(first: 1) { id } }');
  expect(() => parse(entry.text('{ memo(id: 1) { id } memos { items { id } } }'))).not.toThrow();
});
