// Sizes that both formats share, in points. Margins and type area follow the usual layout of official documents
// (A4, 37 mm above, 35 below, 28 left, 26 right); fonts do not: those are not free.
import type { DocumentDescription } from './block.ts';

const mm = (length: number) => (length * 72) / 25.4;

export interface Layout {
  readonly page: { width: number; height: number };
  readonly margin: { top: number; right: number; bottom: number; left: number };
  /** Sizes of letters. */
  readonly body: number;
  readonly title: number;
  readonly heading: Readonly<Record<1 | 2 | 3, number>>;
  readonly table: number;
  readonly small: number;
  /** From one line to the next, as a multiple of the letters' size. */
  readonly leading: number;
}

const page = { width: mm(210), height: mm(297) };

const layouts: Readonly<Record<'official' | 'compact', Layout>> = {
  official: {
    page,
    margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) },
    body: 16,
    title: 22,
    heading: { 1: 16, 2: 16, 3: 16 },
    table: 12,
    small: 10.5,
    leading: 1.75,
  },
  compact: {
    page,
    margin: { top: mm(25), right: mm(20), bottom: mm(22), left: mm(20) },
    body: 12,
    title: 18,
    heading: { 1: 14, 2: 12, 3: 12 },
    table: 9,
    small: 9,
    leading: 1.5,
  },
};

export const layoutOf = ({ layout = 'official' }: DocumentDescription): Layout => layouts[layout];

/** The width between the margins. */
export const typeWidth = ({ page: { width }, margin }: Layout): number => width - margin.left - margin.right;

/** Widths of columns that fill the type area. */
export const columnWidths = (columns: number, parts: readonly number[] | undefined, width: number): number[] => {
  const given = Array.from({ length: columns }, (_, index) => parts?.[index] ?? 1);
  const sum = given.reduce((total, part) => total + part, 0);
  return given.map((part) => (part / sum) * width);
};

/** Part of the width that labels of facts take. */
export const FACT_LABEL = 0.28;
