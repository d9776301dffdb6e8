import type { Align, TableBlock } from '../block.ts';
import { columnWidths, typeWidth } from '../layout.ts';
import { runsOf } from '../words.ts';
import type { Line } from './break-lines.ts';
import type { Sheet } from './sheet.ts';

const PADDING = 4;
const LEADING = 1.4;

interface Grid {
  sheet: Sheet;
  widths: readonly number[];
  align: readonly Align[];
  size: number;
}

type Row = readonly (readonly Line[])[];

const step = ({ size }: Grid) => size * LEADING;
const heightOf = (grid: Grid, row: Row) => Math.max(1, ...row.map((lines) => lines.length)) * step(grid) + 2 * PADDING;

const drawRow = (grid: Grid, row: Row, shade: boolean): void => {
  const { sheet, widths, align, size } = grid;
  const height = heightOf(grid, row);
  let x = sheet.layout.margin.left;
  row.forEach((lines, index) => {
    const width = widths[index] ?? 0;
    if (shade) sheet.doc.rect(x, sheet.y, width, height).fill('#eeeeee').fillColor('#000000');
    sheet.doc.lineWidth(0.5).rect(x, sheet.y, width, height).stroke('#000000');
    const place = { x: x + PADDING, width: width - 2 * PADDING, size, leading: LEADING, align: align[index] ?? 'left' };
    sheet.draw(lines, sheet.y + PADDING, place);
    x += width;
  });
  sheet.y += height;
};

const linesOf = (grid: Grid, cells: TableBlock['rows'][number], bold: boolean): Row =>
  grid.widths.map((width, index) => {
    const runs = runsOf(cells[index] ?? '').map((run) => (bold ? { ...run, bold } : run));
    return grid.sheet.lines(runs, { width: width - 2 * PADDING, size: grid.size });
  });

/** A row goes to the next page as a whole, under the head; one that is longer than a page goes on there. */
export const drawTable = (sheet: Sheet, { head, rows, widths, align = [] }: TableBlock): void => {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const grid = { sheet, widths: columnWidths(columns, widths, typeWidth(sheet.layout)), align, size: sheet.layout.table };
  const headGrid = { ...grid, align: grid.widths.map((): Align => 'center') };
  const top = linesOf(headGrid, head, true);
  const begin = () => drawRow(headGrid, top, true);
  const turn = () => {
    sheet.newPage();
    begin();
  };
  sheet.need(heightOf(grid, top) + 3 * step(grid));
  begin();
  for (const cells of rows) {
    let rest = linesOf(grid, cells, false);
    const page = sheet.bottom - sheet.layout.margin.top - heightOf(headGrid, top);
    if (heightOf(grid, rest) > sheet.room && heightOf(grid, rest) <= page) turn();
    while (heightOf(grid, rest) > sheet.room) {
      const fit = Math.floor((sheet.room - 2 * PADDING) / step(grid));
      if (fit > 0) {
        drawRow(
          grid,
          rest.map((lines) => lines.slice(0, fit)),
          false,
        );
        rest = rest.map((lines) => lines.slice(fit));
      }
      turn();
    }
    drawRow(grid, rest, false);
  }
  sheet.y += sheet.layout.body * 0.6;
};
