import { expect, test } from 'vitest';
import { gathered, inLanguage } from './testing/bytes.ts';
import { unzipped } from './testing/unzipped.ts';
import { workbookBytes } from './write-workbook.ts';

const sheets = [
  {
    title: '应用单位/推进',
    columns: [
      { title: '项目', type: 'text' as const },
      { title: '数量', type: 'integer' as const },
      { title: '得分', type: 'decimal' as const },
    ],
    rows: [
      ['=HYPERLINK("http://evil.invalid")', 12, 81.5],
      ['二', 0, null],
    ],
  },
  { title: '应用单位 推进', columns: [{ title: '项目', type: 'text' as const }], rows: [['一']] },
];

test('a workbook has a sheet for each table, typed cells, names of their own and no formula', async () => {
  const bytes = await gathered(workbookBytes(inLanguage('zh-CN'), sheets));
  const text = async (name: string) => (await unzipped(bytes, name)).toString();
  const names = [...(await text('xl/workbook.xml')).matchAll(/<sheet name="([^"]+)" sheetId="(\d)" r:id="(rId\d)"/g)];
  expect(names.map((found) => found.slice(1))).toEqual([
    ['应用单位 推进', '1', 'rId1'],
    ['应用单位 推进 2', '2', 'rId2'],
  ]);
  expect(await text('xl/_rels/workbook.xml.rels')).toContain('Id="rId3"');
  const first = await text('xl/worksheets/sheet1.xml');
  expect(first).toContain('<c r="B2" s="3"><v>12</v></c>');
  expect(first).toContain('<c r="C2" s="0"><v>81.5</v></c>');
  expect(first).toContain('<c r="B3" s="3"><v>0</v></c>');
  expect(first).not.toContain('r="C3"');
  expect(first).not.toContain('<f>');
  expect(await text('xl/worksheets/sheet2.xml')).toContain('一');
  expect(first).toMatch(/<c r="A2" s="2" t="inlineStr"><is><t[^>]*>=HYPERLINK/);
});

test('equal tables give equal bytes', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => gathered(workbookBytes(inLanguage('en'), sheets))));
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
});
