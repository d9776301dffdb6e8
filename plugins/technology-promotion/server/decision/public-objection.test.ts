// The objection form as a browser without script sends it: twice, after a reload, from another form, and filled in badly.
import { inScope } from '@xinglin/kernel/context';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type World } from '../testing/world.ts';
import { decisionPublicPages } from './public-pages.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const page = decisionPublicPages.find(({ path }) => path.endsWith(':id'));
const textOf = (answer: unknown) => (answer as { body: { text: string } }).body.text;
const codeIn = (text: string) => /[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/.exec(text)?.[0];
const keyIn = (text: string) => /name="key" value="([^"]*)"/.exec(text)?.[1] ?? '';
const grounds = '该技术的主要数据与已发表论文不一致，请核查原始记录。';

let notices = 0;
const noticed = async () => {
  const call = await world.call({ stage: 'PUBLIC_NOTICE' });
  const dossiers = [await world.dossier({ call }), await world.dossier({ call })];
  const items = dossiers.map(({ id }, at) => ({
    dossierId: id,
    title: `技术${at}`,
    applicantName: '某院',
    track: 'A',
    outcome: 'RECOMMEND',
  }));
  notices += 1;
  const { id } = await world.system((db) =>
    db.publicNotice.create({
      data: {
        tenantId: world.hostId,
        callId: call.id,
        organisationName: '协会',
        number: `GS-${notices}`,
        title: '拟推荐技术公示',
        items,
        stage: 'PUBLISHED',
        startsAt: new Date(),
        endsAt: new Date(Date.now() + 86_400_000),
      },
    }),
  );
  const asked = (query = '') => {
    const ctx = portal.visitor().ctx();
    return { ctx, locale: 'zh-CN' as const, params: { id }, query: new URLSearchParams(query) };
  };
  const show = async (query = '') => {
    const ask = asked(query);
    return textOf(await inScope(ask.ctx, async () => page?.show(ask)));
  };
  const send = async (given: Record<string, string>) => {
    const ask = asked();
    return textOf(await inTransaction(ask.ctx, async () => page?.send?.(ask, new URLSearchParams(given))));
  };
  const kept = () => world.system((db) => db.objection.count({ where: { noticeId: id } }));
  const filled = { dossierId: dossiers[0]?.id ?? '', objector: '周明', organisation: '', contact: '13800000000', grounds };
  return { id, dossiers, show, send, kept, filled };
};

test('a double press and any number of reloads are one objection with one receipt', async () => {
  const { show, send, kept, filled } = await noticed();
  const form = { ...filled, key: keyIn(await show()) };
  const answers = await Promise.all([send(form), send(form)]);
  for (let reload = 0; reload < 12; reload += 1) answers.push(await send(form));
  const code = codeIn(answers[0] ?? '');
  expect(code).toBeTruthy();
  expect(new Set(answers.map(codeIn))).toEqual(new Set([code]));
  expect(await kept()).toBe(1);
  expect(await show(`code=${code}`)).toContain('YY');
  portal.setTime(new Date(Date.now() + 2 * 86_400_000));
  expect(codeIn(await send(form))).toBe(code);
});

test('the same words from another form, or other words from the same, are another objection with a code of its own', async () => {
  const { dossiers, show, send, kept, filled } = await noticed();
  const form = { ...filled, key: keyIn(await show()) };
  const codes = [
    codeIn(await send(form)),
    codeIn(await send({ ...filled, key: keyIn(await show()) })),
    codeIn(await send({ ...form, dossierId: dossiers[1]?.id ?? '' })),
    codeIn(await send({ ...filled, key: '1' })),
    codeIn(await send({ ...filled, key: '1' })),
  ];
  expect(new Set(codes).size).toBe(codes.length);
  expect(await kept()).toBe(codes.length);
});

test('no technology is chosen beforehand, and each fault stands at its field in words that say what to do', async () => {
  const { dossiers, show, send, kept, filled } = await noticed();
  expect(await show()).toContain('<option value="">请选择</option>');
  expect(await show()).not.toContain(' selected');
  const key = keyIn(await show());
  const refused = await send({ ...filled, dossierId: '', contact: '138', key });
  expect(refused).toMatch(/id="dossierId-wrong"[^>]*>请选择/);
  expect(refused).toMatch(/id="contact"[^>]*aria-invalid="true"[^>]*aria-describedby="contact-wrong"/);
  expect(refused).toMatch(/id="contact-wrong"[^>]*>联系方式不完整/);
  expect(refused).not.toContain('id="grounds-wrong"');
  expect(refused).toContain(grounds);
  expect(keyIn(refused)).toBe(key);
  expect(await kept()).toBe(0);
  expect(codeIn(await send({ ...filled, key }))).toBeTruthy();
  expect(await send({ ...filled, dossierId: dossiers[0]?.id ?? '', grounds: '太短', key })).toMatch(/id="grounds-wrong"[^>]*>[^<]*20 字/);
});

test('who follows an objection nobody has taken up reads that it was received', async () => {
  const { show, send, filled } = await noticed();
  const followed = await show(`code=${codeIn(await send({ ...filled, key: keyIn(await show()) }))}`);
  expect(followed).toContain('已收到');
  expect(followed).not.toContain('已受理');
});
