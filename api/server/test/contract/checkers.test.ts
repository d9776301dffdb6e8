// A check that nobody has seen fail is a wish: each is shown one broken plugin.
import { permit } from '@xinglin/kernel/ability/permit';
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { moduleOf } from '@xinglin/kernel/testing/module-of';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { modelFaults, pluginFaults, stageTableFaults, webFaults } from './plugin-faults.ts';
import { spokenIn } from './spoken.ts';
import { keysOf, missingWords, wordFaults } from './words.ts';

const sound: ServerPlugin = {
  id: 'sound',
  permissions: { 'thing.read': permit(['read'], 'StoredFile', () => ({})) },
  roles: { 'any/staff': ['thing.read'] },
  schema: () => Promise.resolve(),
  jobs: [{ name: 'sound.tidy', run: () => Promise.resolve() }],
  notices: { 'sound.done': { 'zh-CN': { title: '{name} 完成', body: '好' }, en: { title: 'Done: {name}', body: 'Good' } } },
};

test('a sound plugin has no faults', () => {
  expect(pluginFaults([sound])).toEqual([]);
});

test('each broken promise is named', () => {
  const broken: ServerPlugin = {
    ...sound,
    permissions: { 'other.read': permit(['read'], 'StoredFile', () => ({}), 'nobody.has') },
    roles: { staff: ['absent.key'] },
    jobs: [{ name: 'tidy', run: () => Promise.resolve() }],
    notices: { told: { 'zh-CN': { title: '{name}', body: '' }, en: { title: '{title}', body: 'x' } } },
  };
  expect(pluginFaults([sound, broken])).toEqual([
    'two plugins have the id sound',
    'permission other.read (sound) needs nobody.has, which nobody has',
    'role staff (sound) is not <kind>/<name>',
    'role staff (sound) names absent.key, which is no permission',
    'job tidy does not begin with sound.',
    'notice told does not begin with sound.',
    'notice told: the title names other values in zh-CN (name) than in en (title)',
    'notice told has no body in zh-CN',
  ]);
  expect(pluginFaults([{ ...sound, id: 'Sound_2' }])).toContain('the id Sound_2 is not kebab-case');
  expect(pluginFaults([sound, { ...sound, id: 'other' }])).toEqual(
    expect.arrayContaining(['two permissions have the key thing.read', 'two jobs have the name sound.tidy']),
  );
});

test('each fault of a table is named', () => {
  const title = both('名称', 'Name');
  const column = { key: 'name', title, type: 'text' as const, value: () => '' };
  const out = { title, model: 'StoredFile' as const, filter: z.unknown(), async *rows() {}, columns: [column] };
  const into = {
    title,
    model: 'StoredFile' as const,
    action: 'read',
    columns: { name: { title, type: 'text' as const } },
    commit: async () => undefined,
  };
  expect(pluginFaults([{ ...sound, tables: { 'sound.things': out }, imports: { 'sound.things': into } }])).toEqual([]);
  const named = (key: string, texts = title) => ({ ...column, key, title: texts });
  const broken: ServerPlugin = {
    ...sound,
    tables: { things: { ...out, action: 'burn', columns: [named('name'), named('name'), named('Bad_Key', both('{a}', '{b}'))] } },
    imports: { 'sound.in': { ...into, key: ['absent'], texts: { CODE: both('好', ' ') } } },
  };
  expect(pluginFaults([broken])).toEqual([
    'table things is not called sound.<list>',
    'table things has two columns name',
    'two columns of table things are called 名称',
    'two columns of table things are called Name',
    'column Bad_Key of table things is not camelCase',
    'the title of column Bad_Key of table things names other values in zh-CN (a) than in en (b)',
    'CODE of import sound.in has no text in en',
    'import sound.in has no column absent',
    'table things needs burn on StoredFile, which no permission gives',
  ]);
});

test('a page that nobody may open is named', () => {
  const needs = ['publish', 'StoredFile'] as const;
  const web = { id: 'sound', nav: [{ to: '/things', needs: ['read', 'StoredFile'] as const }], routes: [{ path: '/things/new', needs }] };
  expect(webFaults(web, [sound])).toEqual(['sound: /things/new needs publish on StoredFile, which no permission gives']);
});

test('a stage that leads nowhere is named', () => {
  const memoStages = { start: 'A', stages: ['A', 'B'], final: [], moves: { go: { from: ['A'], to: 'B' } } };
  expect(stageTableFaults({ memoStages, helper: 1 }, 'here')).toEqual(['here: memoStages: nothing leads out of B']);
});

test("a model outside its plugin's file is named", () => {
  const models = [
    { model: 'Thing', table: 'thing', file: 'models/sound.prisma' },
    { model: 'Part', table: 'part', file: 'models/sound-part.prisma' },
    { model: 'Stray', table: 'thing', file: 'models/stray.prisma' },
  ];
  expect(modelFaults(models, ['sound'])).toEqual([
    'two models have the table thing',
    "model Stray stands in models/stray.prisma, which is no plugin's file",
  ]);
});

test('a model belongs to the module with the longest name that fits its file', () => {
  expect(moduleOf('models/sound-part.prisma', ['sound', 'sound-part'])).toBe('sound-part');
  expect(moduleOf('models/sound-part.prisma', ['sound', 'sou'])).toBe('sound');
  expect(moduleOf('models/soundness.prisma', ['sound'])).toBeNull();
});

test('codes and acts are found in code as it is written', () => {
  const source = `
    class Late extends DomainError { readonly code = 'TOO_LATE'; }
    if (state === 'REJECTED') throw new RuleError(state === 'REJECTED' ? 'THING_REFUSED' : 'THING_WAITS', \`it is \${state}\`);
    throw wrongField(pick(a, 'b'), 'UNKNOWN_THING');
    await ctx.audit(on ? 'thing.opened' : 'thing.closed', { on: ['Thing', id] });
    await ctx.audit(\`thing.\${move}ed\`);
    return { actionLabelKey: 'work.review' };`;
  expect(spokenIn(source, false)).toEqual([
    'error.THING_REFUSED',
    'error.THING_WAITS',
    'error.TOO_LATE',
    'issue.UNKNOWN_THING',
    'audit.thing\\.opened',
    'audit.thing\\.closed',
    'audit.thing\\..+ed',
    'work.review',
  ]);
  const rules = "z.string().refine(isThing, 'NO_THING'); add({ message: 'BOTH_DAYS' }); z.email('EMAIL');";
  expect(spokenIn(rules, true)).toEqual(['issue.NO_THING', 'issue.BOTH_DAYS', 'issue.EMAIL']);
  expect(spokenIn(rules, false)).toEqual([]);
});

test('a missing text is named with its language', () => {
  const words = {
    'zh-CN': { 'permission.thing.read': '查看', 'notice.done': '完成' },
    en: { 'permission.thing.read': 'See', 'notice.done': ' ' },
  };
  expect(missingWords(keysOf(sound), words)).toEqual([
    'zh-CN has no text for role.any/staff (plugin sound)',
    'en has no text for role.any/staff (plugin sound)',
  ]);
  expect(missingWords([{ key: 'audit.thing\\..+ed', file: 'x.ts' }], { ...words, en: { 'audit.thing.opened': 'Opened' } })).toEqual([
    'zh-CN has no text for audit.thing..+ed (x.ts)',
  ]);
  expect(wordFaults({ 'zh-CN': { a: '甲', b: '乙' }, en: { a: ' ' } }, 'here')).toEqual(['here: en lacks b', 'here: en says nothing at a']);
});
