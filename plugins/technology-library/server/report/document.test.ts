// How a report is set on paper; its figures are those of report.test.ts and sections.test.ts.
import { expect, test } from 'vitest';
import { reportDocument } from './document.ts';

const money = { budget: 1_438_000, spent: 438_000, used: 12_438_000.5 };
const indicator = (project: string) => ({ project, name: '覆盖率', attainment: 0.8, dimension: 'REACH', unit: 'PERCENT', value: 80 });
const blocksOf = (indicators: object[]) => {
  const figures = {
    ...{ compared: [], headline: {}, entries: { states: [], changes: [] }, agreements: { signed: [], ended: [] } },
    ...{ sites: { curve: { points: [] }, steps: [], funnel: [] }, activities: { methods: [] } },
    ...{ process: { findings: [], safety: [] }, evaluation: { concluded: [], improvements: {} }, indicators },
    funds: { budgets: [{ number: 'YS2026-0001', project: '示例项目', year: 2026, ...money }], lines: [], sources: [] },
  };
  const at = new Date('2026-04-10T02:00:00Z');
  const paper = { organisation: '示例协会', number: 'BG2026-0001', edition: 1, title: '季报', label: '2026-Q1', project: null };
  const more = { editionReason: '', chapters: {}, figures, contentHash: '', frozenAt: at, publishedAt: at };
  return reportDocument.describe({ ...paper, ...more } as never, 'zh-CN').blocks;
};
const labelsOf = (indicators: object[]) =>
  blocksOf(indicators).flatMap((block) =>
    block.kind === 'chart' && block.chart.type === 'bars' ? block.chart.bars.map(({ label }) => label) : [],
  );

test('bars of several projects say whose they are', () => {
  expect(labelsOf([indicator('TG2026-0001 甲项目')])).toEqual(['覆盖率']);
  expect(labelsOf([indicator('TG2026-0001 甲项目'), indicator('TG2026-0002 乙 项目')])).toEqual([
    'TG2026-0001 覆盖率',
    'TG2026-0002 覆盖率',
  ]);
});

test('amounts of eight figures have room in the widest table', () => {
  const table = blocksOf([]).find((block) => block.kind === 'table' && block.head.includes('预算（元）'));
  const { widths = [], head = [] } = table?.kind === 'table' ? table : {};
  const sum = widths.reduce((total, width) => total + width, 0);
  // 482 points between the margins, 4 beside each text; thirteen signs of 9 points are 60 wide.
  expect(((widths[head.indexOf('预算（元）')] ?? 0) / sum) * 482 - 8).toBeGreaterThan(60);
});
