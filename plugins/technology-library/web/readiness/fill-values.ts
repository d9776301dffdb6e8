// The values of the form, by item; the server takes gaps as a list.
import { z } from 'zod';
import { type ReadinessAnswers, type ReadinessItem, readinessAnswer, readinessIssues } from '../../shared/readiness.ts';

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value);
const remedy = z.strictObject({
  remedy: z.preprocess(blank, z.string().trim().max(300).nullish()),
  dueOn: z.preprocess(blank, z.iso.date('DATE').nullish()),
});

export interface FillValues {
  answers?: ReadinessAnswers | undefined;
  remedies?: Readonly<Record<string, { remedy?: unknown; dueOn?: unknown }>> | undefined;
  note?: unknown;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** Only what was answered, and remedies of gaps that there are. */
export const inputOf = (items: readonly ReadinessItem[], { answers = {}, remedies = {}, note }: FillValues) => {
  const given = items.flatMap(({ key }) => {
    const answer = answers[key];
    return answer?.met ? [[key, { met: answer.met, note: text(answer.note) }] as const] : [];
  });
  return {
    answers: Object.fromEntries(given),
    gaps: given
      .filter(([, { met }]) => met === 'PARTLY' || met === 'NONE')
      .map(([key]) => ({ key, remedy: text(remedies[key]?.remedy), dueOn: text(remedies[key]?.dueOn) })),
    note: text(note),
  };
};

/** What the server asks of a check that is handed in, told at the same fields. */
export const fillSchema = (items: readonly ReadinessItem[]) =>
  z
    .object({
      answers: z.record(z.string(), readinessAnswer.partial().nullish()).nullish(),
      remedies: z.record(z.string(), remedy.nullish()).nullish(),
      note: z.preprocess(blank, z.string().max(1_000).nullish()),
    })
    .superRefine((values, ctx) => {
      const input = inputOf(items, values as FillValues);
      const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
      for (const { path, code } of readinessIssues(items, input, today))
        ctx.addIssue({ code: 'custom', path: path.split('.'), message: code });
    });
