import { buffer } from 'node:stream/consumers';
import { inScope } from '@xinglin/kernel/context';
import { keyOf } from '@xinglin/kernel/files/file-store';
import { readableFile } from '@xinglin/kernel/files/readable-file';
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { unpackEntry } from '@xinglin/kernel/zip/unpack-entry';
import { readDirectory } from '@xinglin/kernel/zip/zip-directory';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const ask = `mutation($id: ID!) { askRoundArchive(roundId: $id) { __typename ... on RoundArchive { id stage } ... on DomainError { code } } }`;
const list = `query($id: ID!) { roundArchives(roundId: $id) { items { id stage done total partial fileId } } }`;

interface Archive {
  id: string;
  stage: string;
  done: number;
  total: number;
  partial: boolean;
  fileId: string | null;
}
const archives = async (person: string, id: string) =>
  (expectOk(await (await portal.as(person)).run(list, { id }), 'roundArchives') as unknown as { items: Archive[] }).items;
const made = async (person: string, id: string): Promise<Archive> => {
  expectOk(await (await portal.as(person)).run(ask, { id }), 'askRoundArchive');
  await portal.drain();
  return (await archives(person, id))[0] as Archive;
};
/** Every name and every text of the archive: the papers are packed once more themselves. */
const opened = async ({ fileId }: Archive, only = /./) => {
  const unpack = async (bytes: Buffer) => {
    const entries = readDirectory(bytes, 1_000);
    return Promise.all(entries.map(async (entry) => ({ name: entry.name, bytes: await unpackEntry(entry) })));
  };
  const whole = await buffer(await portal.services.files.get(keyOf({ id: fileId ?? '', tenantId: world.hostId })));
  const parts = await unpack(whole);
  const texts = await Promise.all(
    parts
      .filter(({ name }) => only.test(name))
      .map(async ({ name, bytes }) =>
        /\.(docx|xlsx)$/.test(name)
          ? (await unpack(bytes)).map((inner) => inner.bytes.toString('utf8')).join('\n')
          : bytes.toString('utf8'),
      ),
  );
  return { names: parts.map(({ name }) => name), text: texts.join('\n') };
};
const myself = async (person: string) => ({ userId: (await portal.as(person)).ctx().viewer.userId ?? '', name: person });

/** A round with two reviewed items, one of them decided and made known. */
const reviewed = async (anonymity = 'DOUBLE_BLIND') => {
  const call = await world.call();
  const first = await world.dossier({ call, stage: 'IN_REVIEW', title: '脉搏波筛查外周动脉病' });
  const second = await world.dossier({ call, stage: 'DECIDED', title: '社区肺康复分级训练' });
  const round = await world.round({ call, dossiers: [first, second], more: { anonymity } });
  const expert = await world.expert({ name: `慕容评${anonymity.length}` });
  for (const dossier of [first, second])
    await world.review(await world.assignment({ round, dossier, expert, stage: 'SUBMITTED' }), {
      more: { comment: `意见关于${dossier.number}` },
    });
  await world.decision({
    call,
    dossier: second,
    more: { releasedAt: new Date('2026-05-01T00:00:00Z'), letter: '关于结论的通知\n\n评审结论：推荐入库。\n特此通知。' },
  });
  return { call, round, first, second, expert };
};

test('all papers of a round in one file: scores, reviews, form, letters, and the sums of them', async () => {
  const { round, first, second } = await reviewed();
  const archive = await made('zhang-hui', round.id);
  expect(archive).toMatchObject({ stage: 'DONE', partial: false, done: archive.total });
  const { names, text } = await opened(archive);
  expect(names).toEqual([
    '评分汇总.xlsx',
    '评审意见汇总.xlsx',
    '评审结论.xlsx',
    '评审表/评审表-v1.docx',
    `评审意见/${first.number}.docx`,
    `评审意见/${second.number}.docx`,
    `评审结论通知/${second.number}.docx`,
    `评审结论通知/${second.number}.pdf`,
    '文件校验.txt',
  ]);
  expect(text).toContain(`意见关于${first.number}`);
  expect(text).toContain('特此通知');
});

test('the sheet of all reviews goes item by item, and in each by letter, however they came in', async () => {
  const call = await world.call();
  const dossiers = [await world.dossier({ call, stage: 'IN_REVIEW' }), await world.dossier({ call, stage: 'IN_REVIEW' })];
  const round = await world.round({ call, dossiers });
  const tasks = [];
  for (const dossier of dossiers)
    for (const expert of await world.experts(2)) tasks.push(await world.assignment({ round, dossier, expert, stage: 'SUBMITTED' }));
  const comments = tasks.map(({ alias }, at) => `意见${alias}${Math.floor(at / 2)}`);
  for (const at of [2, 1, 3, 0]) await world.review(tasks[at] as (typeof tasks)[number], { more: { comment: comments[at] ?? '' } });
  const { text } = await opened(await made('zhang-hui', round.id), /评审意见汇总/);
  expect(text.match(/意见[AB][01]/g)).toEqual(comments);
});

test('a letter that was released before letters were kept is written by the rules of its call, and none before its release', async () => {
  const call = await world.call();
  const old = await world.dossier({ call, stage: 'DECIDED', title: '社区血压管理', onPaper: true });
  const held = await world.dossier({ call, stage: 'DECIDED', title: '基层雾化吸入' });
  const round = await world.round({ call, dossiers: [old, held] });
  await world.decision({ call, dossier: old, more: { releasedAt: new Date('2026-05-01T00:00:00Z') } });
  await world.decision({ call, dossier: held });
  const { names, text } = await opened(await made('zhang-hui', round.id));
  expect(names).toContain(`评审结论通知/${old.number}.docx`);
  expect(names).not.toContain(`评审结论通知/${held.number}.docx`);
  expect(text).toContain('《社区血压管理》');
});

test('where the round hides its experts no paper and no name of a file tells one; where it does not, reviews are signed', async () => {
  const hidden = await reviewed('DOUBLE_BLIND');
  const { names, text } = await opened(await made('zhang-hui', hidden.round.id));
  expect(text).not.toContain(hidden.expert.name);
  expect(names.join()).not.toContain(hidden.expert.name);
  const open = await reviewed('OPEN');
  expect((await opened(await made('zhang-hui', open.round.id))).text).toContain(open.expert.name);
});

test('what she must keep away from is in no paper, and a conflict found later takes the file from her', async () => {
  const { call, round, first, second } = await reviewed();
  await world.conflict({ call, dossier: first, person: await myself('zhang-hui') });
  const archive = await made('zhang-hui', round.id);
  expect(archive).toMatchObject({ stage: 'DONE', partial: true });
  const { names, text } = await opened(archive);
  expect(names.join()).not.toContain(first.number);
  expect(text).not.toContain(first.number);
  expect(text).not.toContain('脉搏波筛查外周动脉病');
  expect(text).toContain(second.number);
  const caller = await portal.as('zhang-hui');
  const ctx = caller.ctx();
  const file = () => inScope(ctx, () => readableFile(ctx, archive.fileId ?? ''));
  expect(await file()).not.toBeNull();
  await world.conflict({ call, dossier: second, person: await myself('zhang-hui') });
  expect(await archives('zhang-hui', round.id)).toEqual([]);
  expect(await file()).toBeNull();
});

test('an archive is read by whoever asked for it alone; a foreign round answers as none', async () => {
  const { round } = await reviewed();
  const archive = await made('zhang-hui', round.id);
  expect(await archives('li-wen', round.id)).toEqual([]);
  const other = (await portal.as('li-wen')).ctx();
  expect(await inScope(other, () => readableFile(other, archive.fileId ?? ''))).toBeNull();
  const caller = await portal.as('zhang-hui');
  const foreign = await (await portal.as('chen-ke')).run(ask, { id: round.id });
  const absent = await caller.run(ask, { id: '0198a000-0000-7000-8000-000000000000' });
  expect(absent.data?.askRoundArchive).toEqual({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' });
  expect(foreign.data?.askRoundArchive).toEqual(absent.data?.askRoundArchive);
});

test('one at a time', async () => {
  const { round } = await reviewed();
  const caller = await portal.as('zhang-hui');
  expectOk(await caller.run(ask, { id: round.id }), 'askRoundArchive');
  expect((await caller.run(ask, { id: round.id })).data?.askRoundArchive).toMatchObject({ code: 'ARCHIVE_UNDER_WAY' });
});

test('an archive whose process died is looked at again, and made', async () => {
  const { round } = await reviewed();
  const caller = await portal.as('zhang-hui');
  const { id } = expectOk(await caller.run(ask, { id: round.id }), 'askRoundArchive') as { id: string };
  await world.system((db) => db.roundArchive.updateMany({ where: { id }, data: { stage: 'RUNNING' } }));
  await portal.drain();
  expect((await archives('zhang-hui', round.id))[0]).toMatchObject({ stage: 'RUNNING', fileId: null });
  await world.system((db) => db.roundArchive.updateMany({ where: { id }, data: { updatedAt: new Date(Date.now() - 60_000) } }));
  portal.setTime(new Date(Date.now() + 180_000));
  await portal.drain();
  portal.setTime(undefined);
  expect((await archives('zhang-hui', round.id))[0]).toMatchObject({ stage: 'DONE' });
});

test('of minutes she gets the items that she may read, as an excerpt', async () => {
  const { call, round, first, second, expert } = await reviewed();
  const panel = await world.panel({ call, seats: [{ expert }] });
  const meeting = await world.meeting({ call, panelId: panel.id, dossiers: [first, second], stage: 'CLOSED' });
  const item = (ordinal: number, dossier: { number: string | null; title: string }) => ({
    ...{ ordinal, number: dossier.number ?? '', title: dossier.title, stage: 'DECIDED', note: '', salt: 's' },
    result: {
      entitled: 5,
      present: 5,
      for: 4,
      against: 1,
      abstained: 0,
      silent: 0,
      needed: 4,
      passed: true,
      recused: [],
      seated: [],
      dissent: [],
    },
  });
  const content = {
    association: '协会',
    call: call.title,
    title: '终评会',
    panel: '专家组',
    place: '',
    openedAt: '2026-04-01T01:00:00Z',
    closedAt: '2026-04-01T03:00:00Z',
    people: [{ name: expert.name, seat: 'CHAIR', state: 'PRESENT' }],
    items: [item(1, first), item(2, second)],
  };
  await world.system((db) =>
    db.minutes.create({
      data: {
        tenantId: world.hostId,
        meetingId: meeting.id,
        number: 1,
        content,
        contentHash: 'x',
        stage: 'SIGNING',
        drawnUpBy: world.hostId,
      },
    }),
  );
  await world.conflict({ call, dossier: first, person: await myself('zhang-hui') });
  const archive = await made('zhang-hui', round.id);
  expect(archive.partial).toBe(true);
  const { names, text } = await opened(archive);
  expect(names.filter((name) => name.startsWith('会议纪要/'))).toHaveLength(2);
  expect(names.find((name) => name.startsWith('会议纪要/'))).toContain('节选');
  expect(text).not.toContain(first.number);
  expect(text).toContain('终评会');
});
