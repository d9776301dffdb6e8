import type { Align, Block, TableBlock, Words } from '../block.ts';
import { columnWidths, FACT_LABEL } from '../layout.ts';
import { paragraph } from './paragraph.ts';
import { twips } from './xml.ts';

interface Cell {
  words: Words;
  width: number;
  align?: Align;
  bold?: boolean;
  shade?: boolean;
  /** Only a line below, to sign on. */
  line?: boolean;
  style?: string;
}

const cellXml = ({ words, width, align, bold = false, shade, line, style = 'TableText' }: Cell): string => {
  const look = [
    `<w:tcW w:w="${twips(width)}" w:type="dxa"/>`,
    line ? '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:color="000000"/></w:tcBorders>' : '',
    shade ? '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>' : '',
    line === undefined ? '' : '<w:vAlign w:val="bottom"/>',
  ].join('');
  return `<w:tc><w:tcPr>${look}</w:tcPr>${paragraph(words, { style, bold, ...(align ? { align } : {}) })}</w:tc>`;
};

const rowXml = (cells: readonly Cell[], head = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cellXml).join('')}</w:tr>`;

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

const tableXml = (widths: readonly number[], rows: readonly string[], border: 'single' | 'nil'): string => {
  const borders = edges.map((edge) => `<w:${edge} w:val="${border}" w:sz="4" w:color="000000"/>`).join('');
  const sum = twips(widths.reduce((total, width) => total + width, 0));
  const look = `<w:tblW w:w="${sum}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  return `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
};

/** The head is repeated by the reader on every page that the table reaches. */
export const dataTable = ({ head, rows, widths: parts, align = [] }: TableBlock, width: number): string => {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const widths = columnWidths(columns, parts, width);
  const headCells = widths.map(
    (wide, index): Cell => ({ words: head[index] ?? '', width: wide, align: 'center', bold: true, shade: true }),
  );
  const body = rows.map((row) =>
    rowXml(widths.map((wide, index): Cell => ({ words: row[index] ?? '', width: wide, align: align[index] ?? 'left' }))),
  );
  return tableXml(widths, [rowXml(headCells, true), ...body], 'single');
};

export const factTable = ({ items }: Extract<Block, { kind: 'facts' }>, width: number): string => {
  const widths = [width * FACT_LABEL, width * (1 - FACT_LABEL)];
  const rows = items.map(({ label, value }) =>
    rowXml([
      { words: label, width: widths[0] ?? 0, bold: true, style: 'Normal' },
      { words: value, width: widths[1] ?? 0, style: 'Normal' },
    ]),
  );
  return tableXml(widths, rows, 'nil');
};

export const signatureTable = ({ lines }: Extract<Block, { kind: 'signatures' }>, width: number, dateLabel: string): string => {
  const widths = [0.3, 0.34, 0.12, 0.24].map((part) => part * width);
  const rows = lines.map(({ label, name = '', date = '' }) =>
    rowXml(
      [label, name, dateLabel, date].map(
        (words, index): Cell => ({ words, width: widths[index] ?? 0, line: index % 2 === 1, style: 'Normal' }),
      ),
    ),
  );
  return tableXml(widths, rows, 'nil');
};
