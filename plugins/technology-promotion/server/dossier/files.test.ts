import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateSync, inflateSync } from 'node:zlib';
import { keyOf } from '@xinglin/kernel/files/file-store';
import { createTestPortal, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { unpackEntry } from '@xinglin/kernel/zip/unpack-entry';
import { zipBytes } from '@xinglin/kernel/zip/write-zip';
import { readDirectory } from '@xinglin/kernel/zip/zip-directory';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type World } from '../testing/world.ts';
import { copyFiles } from './copy-files.ts';
import { withoutProperties } from './strip/without-properties.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const zipped = async (parts: Record<string, string>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of zipBytes(Object.entries(parts).map(([name, content]) => ({ name, content: [content] })))) pieces.push(piece);
  return Buffer.concat(pieces);
};
const document = () =>
  zipped({
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="x/thumbnail" Target="docProps/thumbnail.jpeg"/><Relationship Id="b" Type="x/officeDocument"/></Relationships>',
    'docProps/core.xml': '<cp:coreProperties><dc:creator>青囊精准 陈可</dc:creator></cp:coreProperties>',
    'docProps/app.xml': '<Properties><Company>青囊精准</Company></Properties>',
    'docProps/thumbnail.jpeg': 'picture',
    'word/document.xml': '<w:document><w:ins w:id="1" w:author="陈可"><w:t>正文</w:t></w:ins></w:document>',
  });
const partsOf = async (bytes: Buffer) => {
  const parts: Record<string, string> = {};
  for (const entry of readDirectory(bytes, 100)) parts[entry.name] = (await unpackEntry(entry)).toString('utf8');
  return parts;
};

test('a copy that blind reviewers may open says in no property who wrote it, and its text stays', async () => {
  const parts = await partsOf(await withoutProperties(DOCX, await document()));
  expect(JSON.stringify(parts)).not.toMatch(/陈可|青囊精准|thumbnail/);
  expect(parts['word/document.xml']).toContain('<w:t>正文</w:t>');
});

test('properties of a PDF are gone from the bytes, wherever they stood, and nothing moved', async () => {
  const packed = '<< /Author (Chen Ke) /Title <FEFF9648> >>';
  const objects = deflateSync(`7 0 ${packed}`);
  const room = Buffer.concat([objects, Buffer.alloc(8)]);
  const pdf = Buffer.concat([
    Buffer.from('%PDF-1.7\n5 0 obj\n<< /Author (Chen \\) Ke) /Producer (Qing(nang)) /Creator <4368656E> >>\nendobj\n', 'latin1'),
    Buffer.from('6 0 obj\n<< /Type /Metadata /Length 17 >>\nstream\n<x>Chen Ke</x>   \nendstream\nendobj\n', 'latin1'),
    Buffer.from('1 0 obj\n<< /Title (Chapter One) >>\nendobj\n', 'latin1'),
    Buffer.from(`9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${room.length} >>\nstream\n`, 'latin1'),
    room,
    Buffer.from('\nendstream\nendobj\ntrailer << /Info 5 0 R >>\ntrailer << /Info 7 0 R >>\n', 'latin1'),
  ]);
  const bare = await withoutProperties('application/pdf', pdf);
  expect(bare.length).toBe(pdf.length);
  const text = bare.toString('latin1');
  expect(text).not.toMatch(/Chen|Qing|4368656E/);
  expect(text).toContain('(Chapter One)');
  const at = pdf.indexOf(room);
  const inside = inflateSync(bare.subarray(at, at + room.length)).toString('latin1');
  expect(inside).not.toMatch(/Chen|9648/);
  expect(inside).toHaveLength(`7 0 ${packed}`.length);
});

test('files come into the association’s keeping under neutral names, once, and hang on the dossier', async () => {
  const tenantId = portal.organisationId('enterprise');
  const sourceId = randomUUID();
  const body = await document();
  const name = '青囊精准安全性报告.docx';
  await portal.services.files.put(keyOf({ tenantId, id: sourceId }), Readable.from([body]), body.length);
  await world.system(
    (db) =>
      db.storedFile.create({
        data: { id: sourceId, tenantId, name, mediaType: DOCX, size: body.length, state: 'READY', uploadedBy: tenantId },
      }),
    tenantId,
  );
  const call = await world.call({ stage: 'SCREENING' });
  const answers = { summary: '简介', safetyFiles: [sourceId] };
  const dossier = await world.dossier({ call, stage: 'RECEIVED', answers, blindAnswers: answers });
  const { id } = dossier;
  const secretary = await portal.as('zhang-hui');
  const run = () =>
    inTestScope({ kind: 'system', tenantId: world.hostId }, () =>
      copyFiles({ ...secretary.ctx(), scope: { kind: 'system', tenantId: world.hostId } }, { dossierId: id, revision: 1 }),
    );
  await run();
  await run();
  const kept = await world.system(async (db) => {
    const files = await db.dossierFile.findMany({ where: { dossierId: id } });
    return { files, stored: await db.storedFile.findMany({ where: { id: { in: files.map(({ fileId }) => fileId) } } }) };
  });
  expect(kept.files).toMatchObject([{ fieldKey: 'safetyFiles', blind: true, originalName: name, revision: 1 }]);
  expect(kept.stored).toMatchObject([{ tenantId: world.hostId, name: '附件1.docx', state: 'READY', objectType: 'DossierFile' }]);
  const copied = await buffer(await portal.services.files.get(keyOf({ tenantId: world.hostId, id: kept.stored[0]?.id ?? '' })));
  expect(JSON.stringify(await partsOf(copied))).not.toContain('陈可');
  const read = await secretary.run('query($id: ID!) { dossier(id: $id) { revisions { files } files { originalName } } }', { id });
  expect(read.data?.dossier).toMatchObject({ revisions: [{ files: { [sourceId]: { name } } }], files: [{ originalName: name }] });
  // An expert opens the copy where the answers name the applicant's file.
  const [expert, round] = [await world.expert(), await world.round({ call, dossiers: [dossier] })];
  const task = await world.assignment({ round, dossier, expert });
  const seen = await (await expert.caller()).run(
    'query($id: ID!) { reviewTask(id: $id) { blind answers materials { fileId answerId name } } }',
    { id: task.id },
  );
  expect(seen.data?.reviewTask).toMatchObject({
    blind: true,
    answers: { safetyFiles: [sourceId] },
    materials: [{ answerId: sourceId, fileId: kept.stored[0]?.id, name: '1' }],
  });
});
