// Lines and bars, drawn as vectors in black: they are printed, copied and read without colours.
import type { Align, ChartBlock } from '../block.ts';
import { typeWidth } from '../layout.ts';
import { plain } from '../words.ts';
import type { Sheet } from './sheet.ts';

const HEIGHT = 170;
const AXIS = 34;
const FOOT = 18;
const BAR = 13;
const DASHES: readonly (readonly number[])[] = [[], [6, 3], [2, 2], [8, 2, 2, 2]];

interface Spot {
  x: number;
  y: number;
  width: number;
  align?: Align;
}

/** One line of small text whose middle lies at `y`. */
const write = (sheet: Sheet, text: string, { x, y, width, align = 'left' }: Spot): void => {
  const size = sheet.layout.small * 0.9;
  const [line] = sheet.lines([{ text: plain(text) }], { width: 10_000, size });
  if (line) sheet.draw([line], y - size / 2, { x, width, size, leading: 1, align });
};

/** Steps that divide the axis into four or five parts with round figures. */
const stepFor = (most: number): number => {
  const rough = Math.max(1, most / 4);
  const unit = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((each) => each * unit).find((each) => each >= rough) ?? rough;
};

type Lines = Extract<ChartBlock['chart'], { type: 'lines' }>;
type Bars = Extract<ChartBlock['chart'], { type: 'bars' }>;

const drawLines = (sheet: Sheet, { labels, series }: Lines): void => {
  const { doc, layout } = sheet;
  const [left, right] = [layout.margin.left + AXIS, layout.margin.left + typeWidth(layout)];
  const [top, base] = [sheet.y + BAR, sheet.y + BAR + HEIGHT];
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const step = stepFor(most);
  const ceiling = Math.ceil(most / step) * step;
  const x = (at: number) => left + (labels.length > 1 ? (at / (labels.length - 1)) * (right - left) : 0);
  const y = (value: number) => base - (value / ceiling) * (base - top);
  for (let tick = 0; tick <= ceiling; tick += step) {
    doc.lineWidth(0.3).moveTo(left, y(tick)).lineTo(right, y(tick)).stroke('#bbbbbb');
    write(sheet, String(tick), { x: left - AXIS, y: y(tick), width: AXIS - 5, align: 'right' });
  }
  labels.forEach((label, at) => {
    if (!label) return;
    const place = at === 0 ? 'left' : at === labels.length - 1 ? 'right' : 'center';
    const from = place === 'left' ? x(at) : place === 'right' ? x(at) - 60 : x(at) - 30;
    write(sheet, label, { x: from, y: base + FOOT * 0.6, width: 60, align: place });
  });
  series.forEach(({ values }, nth) => {
    const dash = DASHES[nth % DASHES.length] ?? [];
    doc.save().lineWidth(1.2);
    if (dash.length > 0) doc.dash(dash[0] ?? 1, { space: dash[1] ?? 1 });
    values.forEach((value, at) => {
      if (at === 0) doc.moveTo(x(at), y(value));
      else doc.lineTo(x(at), y(value));
    });
    doc.stroke('#000000').restore();
  });
  sheet.y = base + FOOT;
  series.forEach(({ name, values }, nth) => {
    const dash = DASHES[nth % DASHES.length] ?? [];
    const middle = sheet.y + BAR / 2;
    doc.save().lineWidth(1.2);
    if (dash.length > 0) doc.dash(dash[0] ?? 1, { space: dash[1] ?? 1 });
    doc
      .moveTo(left, middle)
      .lineTo(left + 30, middle)
      .stroke('#000000')
      .restore();
    write(sheet, `${name}  ${values.at(-1) ?? 0}`, { x: left + 38, y: middle, width: right - left - 38 });
    sheet.y += BAR;
  });
};

/** As much of a label as its column holds. */
const fitting = (sheet: Sheet, text: string, width: number): string => {
  const size = sheet.layout.small * 0.9;
  const wide = (part: string) => sheet.lines([{ text: plain(part) }], { width: 10_000, size })[0]?.width ?? 0;
  if (wide(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && wide(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('')}…`;
};

const drawBars = (sheet: Sheet, { bars }: Bars): void => {
  const { doc, layout } = sheet;
  const width = typeWidth(layout);
  const [label, value] = [width * 0.42, width * 0.14];
  const from = layout.margin.left + label + 6;
  const long = width - label - value - 12;
  for (const bar of bars) {
    sheet.need(BAR * 1.5);
    const middle = sheet.y + BAR * 0.75;
    write(sheet, fitting(sheet, bar.label, label), { x: layout.margin.left, y: middle, width: label });
    doc
      .lineWidth(0.4)
      .rect(from, middle - BAR * 0.4, long, BAR * 0.8)
      .stroke('#888888');
    const part = Math.min(Math.max(bar.part, 0), 1);
    if (part > 0)
      doc
        .rect(from, middle - BAR * 0.4, long * part, BAR * 0.8)
        .fill('#555555')
        .fillColor('#000000');
    write(sheet, bar.text, { x: from + long + 6, y: middle, width: value, align: 'right' });
    sheet.y += BAR * 1.5;
  }
};

export const drawChart = (sheet: Sheet, { caption, chart }: ChartBlock): void => {
  const { body } = sheet.layout;
  sheet.need(chart.type === 'lines' ? HEIGHT + FOOT + BAR * (chart.series.length + 3) : BAR * 4);
  sheet.write([{ text: plain(caption), bold: true }], { size: sheet.layout.table, align: 'center' });
  if (chart.type === 'lines') drawLines(sheet, chart);
  else drawBars(sheet, chart);
  sheet.y += body * 0.8;
};
