// Files as they come from offices, and as they come from people who mean harm: each is refused with row and column.
import { expect, test } from 'vitest';
import { importLimits } from '../shared/tables/limits.ts';
import { both } from '../shared/tables/texts.ts';
import { checkImport } from './check-import.ts';
import { defineImport } from './import.ts';
import { problemTexts } from './problem-texts.ts';
import { inLanguage, row, sheetOf, workbookOf } from './testing/bytes.ts';

const technologies = defineImport({
  title: both('技术', 'Technologies'),
  model: 'Tenant',
  columns: {
    name: { title: both('技术名称', 'Technology'), type: 'text', required: true, maxLength: 20 },
    price: { title: both('单价', 'Price'), type: 'decimal', unit: both('万元', '10,000 yuan'), min: 0, max: 1000 },
    cases: { title: both('应用例数', 'Cases'), type: 'integer' },
    since: { title: both('首次应用日期', 'First used'), type: 'date' },
    level: {
      title: both('级别', 'Level'),
      type: 'enumeration',
      texts: { a: both('国内领先', 'National'), b: both('国际先进', 'International') },
    },
    owned: { title: both('自主知识产权', 'Own patent'), type: 'boolean' },
  },
  key: ['name'],
  texts: { BEFORE_ALL: both('早于一九四九年。', 'Before 1949.') },
  checkRow: (_ctx, { since }) => (since && since < '1949' ? [{ column: 'since', code: 'BEFORE_ALL' }] : []),
  checkRows: async (_ctx, rows) =>
    rows.flatMap(({ name }, at) => (name === '已有技术' ? [{ row: at, column: 'name', code: 'TAKEN' }] : [])),
  commit: async () => undefined,
});

const HEAD = ['技术名称*', '单价（万元）', '应用例数', '首次应用日期', '级别', '自主知识产权'];
const GOOD = ['心电远程判读', 12.5, 300, '2021-03-01', '国内领先', '是'];
const book = (...rows: string[]) => workbookOf(sheetOf([row(1, HEAD), ...rows].join('')));
const csv = (...lines: string[]) => Buffer.from([HEAD.join(','), ...lines].join('\r\n'));
const xlsx = (bytes: Buffer | Promise<Buffer>) => async () => ({ name: '技术.xlsx', bytes: await bytes });
const plain = (bytes: Buffer) => async () => ({ name: '技术.csv', bytes });
const cell = (at: number, value: string | number) => GOOD.map((good, index) => (index === at ? value : good));
/** Far more than it says of itself when it is packed. */
const bomb = () =>
  workbookOf(sheetOf(row(1, HEAD)), { name: 'xl/media/a.xml', content: Array.from({ length: 120 }, () => Buffer.alloc(1024 * 1024)) });

const compound = (text: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(text, 'utf16le')]);
const renamed = [...HEAD.slice(0, 5), '备注'];

type Case = [what: string, file: () => Promise<{ name: string; bytes: Buffer }>, code: string, row: number | null, letters: string | null];
const cases: Case[] = [
  ['an empty file', plain(Buffer.alloc(0)), 'FILE_EMPTY', null, null],
  ['nothing but blank lines', plain(Buffer.from('\r\n ,\r\n\r\n')), 'FILE_EMPTY', null, null],
  ['another type', async () => ({ name: '技术.pdf', bytes: Buffer.from('%PDF-1.7') }), 'FILE_TYPE', null, null],
  ['a workbook called CSV', async () => ({ name: '技术.csv', bytes: await book(row(2, GOOD)) }), 'FILE_TYPE', null, null],
  ['a picture called CSV', plain(Buffer.from('89504e470d0a1a0a', 'hex')), 'FILE_TYPE', null, null],
  ['too many bytes', plain(Buffer.alloc(importLimits.bytes + 1, 0x61)), 'FILE_TOO_BIG', null, null],
  ['a zip bomb', xlsx(bomb()), 'BOMB', null, null],
  ['half a workbook', async () => ({ name: 'a.xlsx', bytes: (await book(row(2, GOOD))).subarray(0, 900) }), 'DAMAGED', null, null],
  ['markup that does not close', xlsx(workbookOf('<worksheet><sheetData><row r="1">')), 'DAMAGED', null, null],
  ['entities of its own', xlsx(workbookOf('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')), 'DAMAGED', null, null],
  ['a password', async () => ({ name: 'a.xlsx', bytes: compound('EncryptedPackage') }), 'ENCRYPTED', null, null],
  ['the old format', async () => ({ name: 'a.xls', bytes: compound('Workbook') }), 'OLD_FORMAT', null, null],
  ['macros', xlsx(workbookOf(sheetOf(row(1, HEAD)), { name: 'xl/vbaProject.bin', content: ['x'] })), 'MACROS', null, null],
  ['an unknown encoding', plain(Buffer.from([0xff, 0xfe, 0x41, 0x00])), 'ENCODING', null, null],
  ['quotes that do not match', plain(csv('"心电,1')), 'CSV_QUOTES', 2, 'A'],
  ['a head only', xlsx(book()), 'NO_ROWS', null, null],
  [
    'too many rows',
    plain(csv(...Array.from({ length: importLimits.rows + 1 }, (_, n) => `技术${n}`))),
    'TOO_MANY_ROWS',
    importLimits.rows + 2,
    null,
  ],
  [
    'too many columns',
    plain(Buffer.from(Array.from({ length: importLimits.columns + 1 }, (_, n) => `列${n}`).join(','))),
    'TOO_MANY_COLUMNS',
    1,
    null,
  ],
  ['an unknown title', xlsx(workbookOf(sheetOf(row(1, renamed) + row(2, GOOD)))), 'HEADER_UNKNOWN', 1, 'F'],
  ['a title twice', xlsx(workbookOf(sheetOf(row(1, [...HEAD.slice(0, 5), '级别']) + row(2, GOOD)))), 'HEADER_TWICE', 1, 'F'],
  [
    'a missing title',
    xlsx(workbookOf(sheetOf(row(1, ['', ...HEAD.slice(1)]) + row(2, ['', ...GOOD.slice(1)])))),
    'HEADER_MISSING',
    1,
    null,
  ],
  ['data without a title', xlsx(book(row(2, [...GOOD, '备注']))), 'HEADER_EMPTY', 2, 'G'],
  [
    'another unit in the head',
    xlsx(workbookOf(sheetOf(row(1, [HEAD[0] ?? '', '单价（元）']) + row(2, ['心电', 5])))),
    'HEADER_UNIT',
    1,
    'B',
  ],
  ['another unit in a cell', xlsx(book(row(2, cell(1, '12.5 元')))), 'WRONG_UNIT', 2, 'B'],
  ['no number', xlsx(book(row(2, cell(1, '约十二')))), 'NOT_A_NUMBER', 2, 'B'],
  ['a number out of range', xlsx(book(row(2, cell(1, -1)))), 'TOO_SMALL', 2, 'B'],
  ['half a case', xlsx(book(row(2, cell(2, 1.5)))), 'NOT_AN_INTEGER', 2, 'C'],
  ['a thousand written wrongly', plain(csv('心电,"1,23"')), 'NOT_A_NUMBER', 2, 'B'],
  ['a day that is none', xlsx(book(row(2, cell(3, '2023-02-29')))), 'NOT_A_DATE', 2, 'D'],
  ['a day in words', xlsx(book(row(2, cell(3, '去年春天')))), 'NOT_A_DATE', 2, 'D'],
  ['a code that is none', xlsx(book(row(2, cell(4, '世界第一')))), 'NOT_IN_LIST', 2, 'E'],
  ['neither yes nor no', xlsx(book(row(2, cell(5, '也许')))), 'NOT_YES_OR_NO', 2, 'F'],
  ['nothing where something must be', xlsx(book(row(2, cell(0, '')))), 'REQUIRED', 2, 'A'],
  ['too long', xlsx(book(row(2, cell(0, '长'.repeat(21))))), 'TOO_LONG', 2, 'A'],
  ['a control character', plain(csv('心\u0007电,1')), 'CONTROL_CHARACTERS', 2, 'A'],
  ['text that turns its direction', plain(csv('心\u202e电,1')), 'CONTROL_CHARACTERS', 2, 'A'],
  ['a formula', xlsx(book(row(2, cell(1, '<c><f>1+1</f><v>2</v></c>')))), 'FORMULA', 2, 'B'],
  ['an error of the program', xlsx(book(row(2, cell(1, '<c t="e"><v>#N/A</v></c>')))), 'ERROR_VALUE', 2, 'B'],
  [
    'merged cells',
    xlsx(workbookOf(sheetOf(row(1, HEAD) + row(2, GOOD), { after: '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>' }))),
    'MERGED',
    2,
    'B',
  ],
  ['a hidden row', xlsx(book(row(2, GOOD), row(3, cell(0, '超声'), ' hidden="1"'))), 'HIDDEN_ROW', 3, null],
  [
    'a hidden column',
    xlsx(workbookOf(sheetOf(row(1, HEAD) + row(2, GOOD), { before: '<cols><col min="3" max="3" hidden="1"/></cols>' }))),
    'HIDDEN_COLUMN',
    1,
    'C',
  ],
  ['the same twice', xlsx(book(row(2, GOOD), row(4, GOOD))), 'TWICE_IN_FILE', 4, 'A'],
  ['what is there already', xlsx(book(row(2, cell(0, '已有技术')))), 'TAKEN', 2, 'A'],
  ['against a rule of the module', xlsx(book(row(2, cell(3, '1901-01-01')))), 'BEFORE_ALL', 2, 'D'],
];

test.each(cases)('%s is refused', async (_what, file, code, at, letters) => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const { report, rows } = await checkImport(inLanguage(locale), technologies, await file());
    expect(rows).toEqual([]);
    expect(report.problems).toContainEqual(expect.objectContaining({ code, row: at, letters }));
    const { text } = report.problems.find((problem) => problem.code === code) ?? expect.fail(code);
    expect(text).not.toMatch(/\{\w+\}|^[A-Z_]+$/);
    expect(/[\u4e00-\u9fff]/.test(text.replace(/“[^”]*”|：.*$|: .*$|of .*$/g, ''))).toBe(locale === 'zh-CN');
  }
});

test('what is wrong with the head is no row’s fault', async () => {
  const bytes = await book(row(2, GOOD), row(3, [...GOOD, '备注']));
  const { report } = await checkImport(inLanguage('zh-CN'), technologies, { name: 'a.xlsx', bytes });
  expect(report).toMatchObject({ counts: { rows: 2, bad: 0 }, problems: [{ code: 'HEADER_EMPTY', row: 3 }] });
});

test('a table that takes nothing now says so of the file, and nothing of its rows', async () => {
  const closed = {
    ...technologies,
    texts: { ...technologies.texts, CLOSED: both('本月已结账。', 'The month is closed.') },
    refusal: 'CLOSED',
  };
  const bytes = await book(row(2, cell(1, -1)));
  const { report, rows } = await checkImport(inLanguage('zh-CN'), closed, { name: 'a.xlsx', bytes });
  expect(rows).toEqual([]);
  expect(report).toMatchObject({
    counts: { rows: 1, bad: 0, problems: 1 },
    problems: [{ code: 'CLOSED', row: null, text: '本月已结账。' }],
  });
});

const twoSheets = () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheets = [1, 2].map((n) => `<sheet name="表${n}" sheetId="${n}" r:id="rId${n}"/>`).join('');
  const targets = [1, 2].map((n) => `<Relationship Id="rId${n}" Target="worksheets/sheet${n}.xml"/>`).join('');
  return [
    { name: 'xl/workbook.xml', content: [`<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`] },
    { name: 'xl/_rels/workbook.xml.rels', content: [`<Relationships>${targets}</Relationships>`] },
  ];
};

test('two sheets with content are refused, empty ones beside it are not', async () => {
  const relations = twoSheets();
  const second = (content: string) =>
    workbookOf(sheetOf(row(1, HEAD) + row(2, GOOD)), ...relations, { name: 'xl/worksheets/sheet2.xml', content: [content] });
  const check = async (bytes: Buffer) => (await checkImport(inLanguage('zh-CN'), technologies, { name: 'a.xlsx', bytes })).report;
  expect((await check(await second(sheetOf('')))).problems).toEqual([]);
  expect((await check(await second(sheetOf(row(1, ['x']))))).problems[0]).toMatchObject({ code: 'SHEETS', row: null });
});

test('a good file has no problems, whatever its spaces, widths and days', async () => {
  const bytes = await book(row(2, GOOD), row(5, ['超声引导', '１２．５万元', '1,200', '2024年2月29日', 'International', 'TRUE']));
  const { report, rows } = await checkImport(inLanguage('zh-CN'), technologies, { name: 'a.xlsx', bytes });
  expect(report.problems).toEqual([]);
  expect(rows).toEqual([
    { name: '心电远程判读', price: 12.5, cases: 300, since: '2021-03-01', level: 'a', owned: true },
    { name: '超声引导', price: 12.5, cases: 1200, since: '2024-02-29', level: 'b', owned: true },
  ]);
  expect(report.counts).toEqual({ rows: 2, good: 2, bad: 0, problems: 0 });
  expect(report.preview.map((each) => each.row)).toEqual([2, 5]);
});

test('every code has words in both languages that name the same values', () => {
  for (const [code, texts] of Object.entries(problemTexts)) {
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    expect([code, holes(texts.en)]).toEqual([code, holes(texts['zh-CN'])]);
  }
});
