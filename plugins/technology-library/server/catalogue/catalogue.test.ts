import { inScope } from '@xinglin/kernel/context';
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { createLibrary, documents, type EntryRow, type Library, wholeContent } from '../testing/library.ts';
import { catalogueFeed, catalogueJson } from './public-data.ts';
import { cataloguePage } from './public-entry.ts';
import { catalogueList } from './public-list.ts';
import { refreshRegions } from './refresh.ts';

let portal: TestPortal;
let library: Library;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  library = createLibrary(portal);
});
afterAll(() => portal.close());

const signedIn = `query($filter: CatalogueFilter) { catalogueEntries(filter: $filter) { items { id title stage } totalCount } }`;
const published = async (more: object = {}): Promise<EntryRow> => {
  const entry = await library.listed(more);
  const caller = await library.secretary();
  return library.act(caller, documents.publish, { id: entry.id, version: entry.version });
};
const visit = async <T>(
  read: (ask: Parameters<typeof catalogueList.show>[0]) => Promise<T>,
  query: Record<string, string> = {},
  id = '',
): Promise<T> => {
  const ctx = portal.visitor().ctx();
  return inScope(ctx, () => read({ ctx, locale: 'zh-CN', params: { id }, query: new URLSearchParams(query) }));
};
const listText = async (query: Record<string, string> = {}) => (await visit(catalogueList.show, query))?.body.text ?? '';
const pageText = async (id: string) => (await visit(cataloguePage.show, {}, id))?.body.text ?? null;

test('everybody finds a published technology in Chinese and by filters, and nothing else', async () => {
  await published({ title: '糖尿病足综合处置', subjects: ['endocrine'] });
  await library.listed({ title: '未公开的糖尿病技术', subjects: ['endocrine'] });
  expect(await listText({ q: '糖尿病' })).toContain('糖尿病足综合处置');
  expect(await listText({ q: '糖尿病' })).not.toContain('未公开');
  expect(await listText({ q: '足糖尿病' })).not.toContain('糖尿病足综合处置');
  expect(await listText({ subject: 'endocrine', setting: 'PRIMARY', level: 'GENERAL', stage: 'LISTED' })).toContain('糖尿病足综合处置');
  expect(await listText({ setting: 'TERTIARY' })).not.toContain('糖尿病足综合处置');
  expect(await listText({ association: portal.organisationId('enterprise') })).toContain('没有符合条件的技术');
  expect(await listText({ after: 'bm90IGEgY3Vyc29y' })).toContain('糖尿病足综合处置');
});

test('the page says first what an adopter asks first, keeps back what is not public, and escapes what people wrote', async () => {
  const content = wholeContent({
    summary: '<script>alert(1)</script>简介',
    contact: { name: '陈可', phone: '020-88880000' },
    property: '专利归青囊精准所有',
    publicParts: ['summary', 'indications', 'settings', 'conditions', 'price', 'training', 'steps', 'evidence', 'property'],
  });
  const entry = await published({ title: '转义</script>技术', content });
  const text = (await pageText(entry.id)) ?? '';
  expect(text.indexOf('引进单位最关心的内容')).toBeLessThan(text.indexOf('技术要点与操作流程'));
  expect(text).toContain('全科医师 1 名');
  expect(text).toContain('60 元');
  expect(text).toContain('专利归青囊精准所有');
  expect(text).not.toContain('020-88880000');
  expect(text).not.toContain('<script>alert');
  expect(text).toContain(`/requests/new?entry=${entry.id}`);
  const [, data = ''] = text.split('<script type="application/ld+json">');
  expect(JSON.parse(data.slice(0, data.indexOf('</script>')))).toMatchObject({ name: '转义</script>技术', identifier: entry.number });
});

test('the page follows the entry: a suspension with its date, a withdrawal at once', async () => {
  const entry = await published({ title: '支气管镜介入' });
  const caller = await library.secretary();
  const twice = await library.refused(caller, documents.publish, { id: entry.id, version: entry.version });
  expect(twice).toMatchObject({ code: 'PUBLISHED' });
  const input = { reasonCode: 'SAFETY', reason: '某医院王某病例待查' };
  const stopped = await library.act(caller, documents.suspend, { id: entry.id, version: entry.version, input });
  const text = (await pageText(entry.id)) ?? '';
  expect(text).toMatch(/自 .*起暂停推广/);
  expect(text).toContain('安全性问题');
  expect(text).not.toContain('王某');
  expect(text).not.toContain('/requests/new');
  const staff = await portal.as('li-wen');
  const withdraw = { id: entry.id, version: stopped.version, reason: '核查期间撤下' };
  expect(await library.refused(staff, documents.withdraw, withdraw)).toMatchObject({ code: 'NOT_ALLOWED' });
  await library.act(caller, documents.withdraw, withdraw);
  expect(await pageText(entry.id)).toBeNull();
  expect(await library.refused(caller, documents.withdraw, withdraw)).toMatchObject({ code: 'NOT_PUBLISHED' });
  expect(await library.act(caller, documents.publish, { id: entry.id, version: stopped.version })).toMatchObject({ published: true });
});

test('regions are named from five sites on', async () => {
  const entry = await published({ title: '卒中绿色通道' });
  await library.sites(entry.id, 5, '440100');
  await library.sites(entry.id, 4, '450100');
  expect(await pageText(entry.id)).not.toContain('广东省');
  const updated = () =>
    library.system((db) => db.catalogueEntry.findFirstOrThrow({ where: { id: entry.id }, select: { updatedAt: true } }));
  await library.house(refreshRegions);
  const once = await updated();
  await library.house(refreshRegions);
  expect(await updated()).toEqual(once);
  const text = (await pageText(entry.id)) ?? '';
  expect(text).toContain('广东省 5 家');
  expect(text).not.toContain('广西');
});

test('feed and list for machines say the same, as valid XML and JSON', async () => {
  const entry = await published({ title: '检验 & <互认>', content: wholeContent({ summary: '含控制字符\u0001与尾部' }) });
  const feed = (await visit(catalogueFeed.read))?.text ?? '';
  expect(feed).toContain('<title>检验 &amp; &lt;互认&gt;</title>');
  expect(feed).not.toContain('\u0001');
  const list = JSON.parse((await visit(catalogueJson.read, { q: entry.number }))?.text ?? '{}') as {
    technologies: { id: string; content: object }[];
  };
  expect(list.technologies.map(({ id }) => id)).toEqual([entry.id]);
  expect(list.technologies[0]?.content).not.toHaveProperty('contact');
});

test('signed in, an institution reads the same catalogue; a withdrawn entry is nothing to anybody', async () => {
  const entry = await published({ title: '骨质疏松筛查' });
  const site = await portal.as('lin-yue');
  const names = async () => {
    const reply = await site.run(signedIn, { filter: { text: '骨质疏松' } });
    const { items } = expectOk(reply, 'catalogueEntries') as unknown as { items: { id: string }[] };
    return items.map(({ id }) => id);
  };
  expect(await names()).toEqual([entry.id]);
  const caller = await library.secretary();
  const { version } = await library.read(caller, entry.id);
  await library.act(caller, documents.withdraw, { id: entry.id, version, reason: '信息有误，撤下' });
  expect(await names()).toEqual([]);
});
