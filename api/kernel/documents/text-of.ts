import type { Block, DocumentDescription, Words } from './block.ts';
import { dateLabel, pageWords } from './page-words.ts';
import { runsOf } from './words.ts';

const wordsIn = (block: Block): Words[] => {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'facts':
      return block.items.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'chart':
      return [
        block.caption,
        // Long labels are cut with it.
        '…',
        ...(block.chart.type === 'lines'
          ? [...block.chart.labels, ...block.chart.series.map(({ name }) => name)]
          : block.chart.bars.flatMap(({ label, text }) => [label, text])),
      ];
    case 'signatures':
      return block.lines.flatMap(({ label, name = '', date = '' }) => [label, name, date]);
    case 'pageBreak':
      return [];
  }
};

/** All that a document says, to know its characters. */
export const textOf = ({ blocks, classification = '', header = '', footer = '', locale }: DocumentDescription): string =>
  [classification, header, footer, dateLabel[locale], ...pageWords[locale], '0123456789.·', ...blocks.flatMap(wordsIn)]
    .flatMap((words) => runsOf(words).map(({ text }) => text))
    .join('\n');
