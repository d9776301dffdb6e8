import { z } from 'zod';
import { holidayYearInput } from '../../shared/holiday-input.ts';

/** Days as people paste them: apart by spaces, commas or lines. */
export const daysIn = (text: string | null | undefined): string[] => (text ?? '').split(/[\s,，、;；]+/u).filter((day) => day !== '');

const text = z.string().nullish();

/** The form holds days as text; what is wrong with one of them is said at its list. */
export const yearSchema = z
  .object({ year: z.number({ error: 'REQUIRED' }), daysOff: text, daysWorked: text, source: text })
  .superRefine(({ year, daysOff, daysWorked, source }, check) => {
    const found = holidayYearInput.safeParse({ year, daysOff: daysIn(daysOff), daysWorked: daysIn(daysWorked), source: source ?? '' });
    const seen = new Set<string>();
    for (const { path, message } of found.error?.issues ?? []) {
      const field = String(path[0] ?? 'year');
      if (seen.has(field)) continue;
      seen.add(field);
      check.addIssue({ code: 'custom', path: [field], message });
    }
  });
