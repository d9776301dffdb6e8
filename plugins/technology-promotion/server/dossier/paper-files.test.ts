import { randomUUID } from 'node:crypto';
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCANS } from '../../shared/dossier-input.ts';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const fields =
  '__typename ... on Dossier { version allowedActions files { id fieldKey blind fileId originalName revision } } ... on DomainError { code } ... on InputError { issues { path code } }';
const attach = `mutation($id: ID!, $fieldKey: String!, $fileId: ID!) { attachDossierFile(id: $id, fieldKey: $fieldKey, fileId: $fileId) { ${fields} } }`;
const detach = `mutation($id: ID!, $dossierFileId: ID!) { detachDossierFile(id: $id, dossierFileId: $dossierFileId) { ${fields} } }`;
const read = 'query($id: ID!) { dossier(id: $id) { allowedActions } }';

interface Held {
  version: number;
  allowedActions: string[];
  files: { id: string }[];
}

const secretary = () => portal.as('zhang-hui');
const uploaded = async (name = '申报表（盖章）.pdf') => {
  const uploadedBy = (await secretary()).ctx().viewer.userId;
  return world.system((db) =>
    db.storedFile.create({
      data: { tenantId: world.hostId, name, mediaType: 'application/pdf', size: 5, state: 'READY', uploadedBy },
      select: { id: true },
    }),
  );
};
const onPaper = async (more: object = {}) =>
  world.dossier({ call: await world.call({ stage: 'SCREENING' }), stage: 'RECEIVED', onPaper: true, ...more });
const tried = async (id: string, fileId: string, fieldKey = SCANS) =>
  (await (await secretary()).run(attach, { id, fieldKey, fileId })).data?.attachDossierFile;
const storedOf = (id: string) => world.system((db) => db.storedFile.findFirst({ where: { id } }));

test('a scan is kept with its name, unseen by blind reviewers, and can be taken off again', async () => {
  const [{ id }, file] = [await onPaper(), await uploaded()];
  const caller = await secretary();
  const held = expectOk(await caller.run(attach, { id, fieldKey: SCANS, fileId: file.id }), 'attachDossierFile') as unknown as Held;
  expect(held).toMatchObject({
    version: 2,
    files: [{ fieldKey: SCANS, blind: false, fileId: file.id, originalName: '申报表（盖章）.pdf', revision: 1 }],
  });
  expect(held.allowedActions).toContain('attachFile');
  expect(held.allowedActions).not.toContain('requestSupplement');
  const rowId = held.files[0]?.id;
  expect(await storedOf(file.id)).toMatchObject({ objectType: 'DossierFile', objectId: rowId });
  const bare = expectOk(await caller.run(detach, { id, dossierFileId: rowId }), 'detachDossierFile') as unknown as Held;
  expect(bare.files).toEqual([]);
  expect(await storedOf(file.id)).toMatchObject({ objectType: null, objectId: null });
  const written = await world.system((db) => db.auditEntry.findMany({ where: { objectId: id }, orderBy: { at: 'asc' } }));
  expect(written.map(({ action }) => action)).toEqual(['dossier.file-attached', 'dossier.file-detached']);
});

test('a field of the form may be named, another may not', async () => {
  const { id } = await onPaper();
  expect(await tried(id, (await uploaded()).id, 'safetyFiles')).toMatchObject({ files: [{ fieldKey: 'safetyFiles' }] });
  expect(await tried(id, (await uploaded()).id, 'summary')).toMatchObject({ issues: [{ path: 'fieldKey', code: 'FILE_FIELD' }] });
});

test('what an applicant submitted keeps the applicant’s files, and after the admission nothing is added or taken', async () => {
  const file = await uploaded();
  const theirs = await onPaper({ onPaper: false });
  expect(await tried(theirs.id, file.id)).toMatchObject({ code: 'NOT_ON_PAPER' });
  const caller = await secretary();
  const seen = async (id: string) => (await caller.run(read, { id })).data?.dossier as { allowedActions: string[] } | undefined;
  expect((await seen(theirs.id))?.allowedActions).toContain('requestSupplement');
  expect((await seen(theirs.id))?.allowedActions).not.toContain('attachFile');
  const { id } = await onPaper({ stage: 'ADMITTED' });
  expect((await seen(id))?.allowedActions).not.toContain('attachFile');
  expect(await tried(id, file.id)).toMatchObject({ code: 'STAGE' });
  const off = await caller.run(detach, { id, dossierFileId: randomUUID() });
  expect(off.data?.detachDossierFile).toMatchObject({ code: 'STAGE' });
  expect(await storedOf(file.id)).toMatchObject({ objectId: null });
});

test('foreign and absent answer alike, and whoever must keep away adds nothing', async () => {
  const call = await world.call({ stage: 'SCREENING' });
  const [{ id }, file] = [await world.dossier({ call, stage: 'RECEIVED', onPaper: true }), await uploaded()];
  const caller = await secretary();
  const outsider = await portal.as('wu-tong');
  const answer = async (who: typeof caller, dossierId: string) =>
    JSON.stringify(await who.run(attach, { id: dossierId, fieldKey: SCANS, fileId: file.id }));
  expect(await answer(outsider, id)).toContain('NOT_ALLOWED');
  expect(await answer(outsider, id)).toBe(await answer(outsider, randomUUID()));
  expect(JSON.stringify(await caller.run(detach, { id, dossierFileId: randomUUID() }))).toContain('NOT_ALLOWED');
  await world.conflict({ call, dossier: { id }, person: { userId: caller.ctx().viewer.userId ?? '', name: '张慧' } });
  expect(await answer(caller, id)).toContain('NOT_ALLOWED');
  expect(await answer(caller, id)).toBe(await answer(caller, randomUUID()));
});
