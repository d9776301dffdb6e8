import type { Block, Run, Words } from '../block.ts';
import { FACT_LABEL, typeWidth } from '../layout.ts';
import { plain, runsOf } from '../words.ts';
import { drawChart } from './draw-chart.ts';
import { drawTable } from './draw-table.ts';
import type { Sheet } from './sheet.ts';

const bold = (text: string): Run[] => [{ text: plain(text), bold: true }];

const drawList = (sheet: Sheet, items: readonly Words[], ordered: boolean): void => {
  const { body, margin } = sheet.layout;
  const gap = body * 2;
  items.forEach((item, index) => {
    sheet.need(body * sheet.layout.leading);
    const mark = sheet.lines([{ text: ordered ? `${index + 1}.` : '·' }], { width: gap, size: body });
    sheet.draw(mark, sheet.y, { x: margin.left + body * 0.6, width: gap, size: body });
    sheet.write(runsOf(item), { x: margin.left + gap, width: typeWidth(sheet.layout) - gap, size: body });
  });
};

const drawFacts = (sheet: Sheet, items: readonly { label: string; value: Words }[]): void => {
  const { body, leading, margin } = sheet.layout;
  const [width, gap] = [typeWidth(sheet.layout), body * 0.5];
  const label = width * FACT_LABEL;
  for (const item of items) {
    const name = sheet.lines(bold(item.label), { width: label - gap, size: body });
    sheet.need(name.length * body * leading);
    const [pages, top] = [sheet.doc.bufferedPageRange().count, sheet.y];
    sheet.draw(name, top, { x: margin.left, width: label - gap, size: body });
    sheet.write(runsOf(item.value), { x: margin.left + label, width: width - label, size: body });
    const samePage = sheet.doc.bufferedPageRange().count === pages;
    if (samePage) sheet.y = Math.max(sheet.y, top + name.length * body * leading);
  }
};

const drawSignatures = (sheet: Sheet, block: Extract<Block, { kind: 'signatures' }>, dateLabel: string): void => {
  const { body, margin, leading } = sheet.layout;
  const width = typeWidth(sheet.layout);
  for (const { label, name = '', date = '' } of block.lines) {
    const step = body * leading * 1.4;
    sheet.need(step);
    const parts = [
      { text: label, from: 0, to: 0.3 },
      { text: name, from: 0.3, to: 0.62, line: true },
      { text: dateLabel, from: 0.66, to: 0.76 },
      { text: date, from: 0.76, to: 1, line: true },
    ];
    for (const { text, from, to, line } of parts) {
      const place = { x: margin.left + width * from, width: width * (to - from), size: body * 0.85, leading: 1 };
      const shown = sheet.lines([{ text: plain(text) }], place);
      sheet.draw(shown, sheet.y + step - body * 1.1 - (shown.length - 1) * place.size, place);
      if (line) sheet.rule(place.x, sheet.y + step - body * 0.1, place.width);
    }
    sheet.y += step;
  }
};

export const drawBlock = (sheet: Sheet, block: Block, dateLabel: string): void => {
  const { body, title, heading, leading } = sheet.layout;
  switch (block.kind) {
    case 'title':
      sheet.write(bold(block.text), { size: title, align: 'center', leading: 1.5 });
      sheet.y += body;
      break;
    case 'heading':
      // A heading stays with what follows it.
      sheet.need(heading[block.level] * leading * 2 + body);
      if (!sheet.fresh) sheet.y += body * (block.level === 1 ? 0.6 : 0.3);
      sheet.write(bold(block.text), { size: heading[block.level] });
      break;
    case 'paragraph': {
      const { align = 'left', indent = align === 'left' } = block;
      sheet.write(runsOf(block.text), { size: body, align, indent: indent ? body * 2 : 0 });
      break;
    }
    case 'list':
      drawList(sheet, block.items, block.ordered ?? false);
      break;
    case 'facts':
      drawFacts(sheet, block.items);
      break;
    case 'table':
      drawTable(sheet, block);
      break;
    case 'chart':
      drawChart(sheet, block);
      break;
    case 'signatures':
      drawSignatures(sheet, block, dateLabel);
      break;
    case 'pageBreak':
      if (!sheet.fresh) sheet.newPage();
      break;
  }
};
