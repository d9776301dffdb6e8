import { z } from 'zod';
import { answersOf, isEmpty } from './answer-value.ts';
import { visibleKeys } from './conditions.ts';
import { type FormDefinition, fieldsOf } from './definition.ts';
import { passOn } from './parts.ts';

export type Answers = Record<string, unknown>;

interface AnswersOptions {
  /** What is there must be right, but nothing has to be there yet. */
  draft?: boolean;
}

/**
 * The schema of a filled-in form, for the portal's form and for `parseInput` alike. Fields that the other answers do
 * not ask for are dropped, and so is what no field of this version asks for.
 */
export const answersSchema = (definition: FormDefinition, { draft = false }: AnswersOptions = {}): z.ZodType<Answers> =>
  z.looseObject({}).transform((raw, context): Answers => {
    const visible = visibleKeys(definition, raw);
    const parsed = answersOf(
      fieldsOf(definition).filter(({ key }) => visible.has(key)),
      draft,
    ).safeParse(raw);
    if (parsed.success) return parsed.data;
    passOn(parsed.error, context.issues, raw);
    return z.NEVER;
  });

export interface SectionProgress {
  key: string;
  /** Of what has to be filled in. */
  filled: number;
  total: number;
  missing: string[];
}
export interface Completeness {
  filled: number;
  total: number;
  missing: string[];
  sections: SectionProgress[];
}

/** How much of what has to be answered is answered, as the answers stand. */
export const completeness = (definition: FormDefinition, answers: Answers): Completeness => {
  const visible = visibleKeys(definition, answers);
  const sections = definition.sections.map(({ key, fields }): SectionProgress => {
    const due = fields.filter((field) => field.required && visible.has(field.key)).map((field) => field.key);
    const missing = due.filter((one) => !Object.hasOwn(answers, one) || isEmpty(answers[one]));
    return { key, filled: due.length - missing.length, total: due.length, missing };
  });
  const sum = (of: (section: SectionProgress) => number) => sections.reduce((total, section) => total + of(section), 0);
  return {
    filled: sum(({ filled }) => filled),
    total: sum(({ total }) => total),
    missing: sections.flatMap(({ missing }) => missing),
    sections,
  };
};
