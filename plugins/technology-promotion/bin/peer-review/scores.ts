// The published scores: one row a review.
import { readFileSync } from 'node:fs';

export interface ScoreRow {
  proposal: string;
  year: string;
  seat: string;
  reviewer: string;
  /** Criteria by key; a year's form has those that any of its rows answers. */
  criteria: Readonly<Record<string, number>>;
  overall: number;
  publishedAverage: number;
  publishedOrder: number;
}

/** Columns of the file and the keys of our form. */
export const criterionNames = {
  innovation: ['Innovation', '创新性'],
  approach: ['Approach', '研究方案'],
  investigators: ['Investig', '研究团队'],
  significance: ['Signif', '意义'],
  impact: ['Impact', '预期影响'],
} as const;

export const readScores = (file: string): ScoreRow[] => {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    return {
      proposal: cell('ID'),
      year: cell('Year'),
      seat: cell('RevCode'),
      reviewer: cell('RevID'),
      criteria: Object.fromEntries(
        Object.entries(criterionNames).flatMap(([key, [name]]) => (cell(name) ? [[key, Number(cell(name))]] : [])),
      ),
      overall: Number(cell('Score')),
      publishedAverage: Number(cell('ScoreAvg')),
      publishedOrder: Number(cell('ScoreAvgAdj')),
    };
  });
};

export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Places of a year: the share that the programme could pay. */
export const placesOf = (rows: readonly ScoreRow[]): number => Math.round(0.36 * distinct(rows.map(({ proposal }) => proposal)).length);
