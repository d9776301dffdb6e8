// The parts of a workbook that are the same for every table.
import type { ZipPart } from '../zip/write-zip.ts';
import type { Decimals } from './decimal-text.ts';
import { sheetName, xlsxText } from './xlsx-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the styles below, in their order. */
export const styleOf = { plain: 0, head: 1, text: 2, integer: 3, date: 4, dateTime: 5 } as const;

/** Behind them one for each number of decimals, so that 80 stands as 80.00 in a column of such. */
const allDecimals: readonly Decimals[] = [1, 2, 3, 4];
export const decimalStyle = (decimals: Decimals): number => styleOf.dateTime + decimals;
const formatId = (decimals: Decimals): number => 165 + decimals;
const decimalFormats = allDecimals
  .map((decimals) => `<numFmt numFmtId="${formatId(decimals)}" formatCode="0.${'0'.repeat(decimals)}"/>`)
  .join('');
const decimalCells = allDecimals
  .map((decimals) => `<xf numFmtId="${formatId(decimals)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
  .join('');

const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${2 + allDecimals.length}"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>${decimalFormats}</numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFF3F1"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${6 + allDecimals.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>${decimalCells}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const contentTypes = (sheets: number) =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/>${Array.from(
    { length: sheets },
    (_each, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEET_TYPES}.worksheet+xml"/>`,
  ).join('')}<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPES}.styles+xml"/></Types>`;

const relations = (...targets: readonly (readonly [id: string, type: string, target: string])[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export interface SheetPart {
  title: string;
  content: ZipPart['content'];
}

/** Two sheets of one name are a damaged workbook; what was cut or repeated is counted. */
const sheetNames = (sheets: readonly SheetPart[]): string[] => {
  const taken = new Set<string>();
  return sheets.map(({ title }) => {
    const name = sheetName(title);
    let free = name;
    for (let at = 2; taken.has(free.toLowerCase()); at += 1) free = `${[...name].slice(0, 28).join('')} ${at}`;
    taken.add(free.toLowerCase());
    return free;
  });
};

const workbook = (names: readonly string[]) =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
    .map((name, at) => `<sheet name="${xlsxText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`;

/** Everything a workbook consists of; no names of people and no times are in it. */
export const workbookOf = (sheets: readonly SheetPart[]): ZipPart[] => [
  { name: '[Content_Types].xml', content: [contentTypes(sheets.length)] },
  { name: '_rels/.rels', content: [relations(['rId1', 'officeDocument', 'xl/workbook.xml'])] },
  { name: 'xl/workbook.xml', content: [workbook(sheetNames(sheets))] },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: [
      relations(...sheets.map((_sheet, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const), [
        `rId${sheets.length + 1}`,
        'styles',
        'styles.xml',
      ]),
    ],
  },
  { name: 'xl/styles.xml', content: [styles] },
  ...sheets.map(({ content }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content })),
];

/** A workbook of one sheet. */
export const workbookParts = (title: string, content: ZipPart['content']): ZipPart[] => workbookOf([{ title, content }]);

export const sheetStart = (widths: readonly number[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;
