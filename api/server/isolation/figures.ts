// What a run proved, in numbers: printed by each suite, and gathered for the table at the end (prove.ts).
import { appendFileSync } from 'node:fs';

export type Figures = Readonly<Record<string, number>>;

/** `XINGLIN_FULL=1` is the long run: more ids, more leaves, more principals, more sequences. */
export const full = process.env.XINGLIN_FULL === '1';

/** On each commit one question in so many is asked, in turn; the long run asks them all. */
export const share = full ? 1 : 10;

/** `XINGLIN_WHOLE=1` takes modules whose proof is not finished (`maturing`) in the short run as well, or those it names. */
export const isTaken = (module: string): boolean =>
  full || process.env.XINGLIN_WHOLE === '1' || (process.env.XINGLIN_WHOLE ?? '').split(',').includes(module);

export const report = (suite: string, figures: Figures): void => {
  console.info(
    `isolation ${suite}: ${Object.entries(figures)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
  );
  const { XINGLIN_FIGURES: file } = process.env;
  if (file) appendFileSync(file, `${JSON.stringify({ suite, ...figures })}\n`);
};
