import type { z } from 'zod';
import { answersOf } from './answer-value.ts';
import type { Answers } from './answers.ts';
import { visibleKeys } from './conditions.ts';
import { type FormDefinition, fieldsOf } from './definition.ts';

/** What may stand in place of blind fields: answers of the same kind, none of them required. */
export const redactionSchema = (definition: FormDefinition): z.ZodType<Answers> =>
  answersOf(
    fieldsOf(definition).filter(({ blind }) => blind),
    true,
  );

/**
 * The copy that reviewers see. A blind field says what stands in `overrides` and, when nothing does or what does is no
 * answer to it, nothing: it never falls back to the original. What no field asks for is left out too.
 */
export const redact = (definition: FormDefinition, answers: Answers, overrides: Answers = {}): Answers => {
  const visible = visibleKeys(definition, answers);
  const copy: Answers = {};
  for (const field of fieldsOf(definition)) {
    if (!visible.has(field.key)) continue;
    const from = field.blind ? (answersOf([{ ...field, required: false }], true).safeParse(overrides).data ?? {}) : answers;
    if (Object.hasOwn(from, field.key)) copy[field.key] = from[field.key];
  }
  return copy;
};
