import type { z } from 'zod';
import { DomainError } from './domain-error.ts';

export interface InputIssue {
  /** Field of the input, dotted: `licence.number`. */
  path: string;
  /** Key of the text in the portal's locale files. */
  code: string;
  message: string;
}

/** The input has a wrong shape or breaks a rule that belongs to one field. */
export class InputError extends DomainError {
  readonly code = 'INPUT';
  readonly issues: readonly InputIssue[];
  constructor(issues: readonly InputIssue[]) {
    super('the input is not valid');
    this.issues = issues;
  }
}

/** One wrong field, for rules that only the server can check. */
export const wrongField = (path: string, code: string): InputError => new InputError([{ path, code, message: code }]);

/** Codes of our own stand in a schema's message in capitals; everything else is named by zod's issue code. */
const codeOf = (issue: z.core.$ZodIssue): string => (/^[A-Z][A-Z0-9_]+$/.test(issue.message) ? issue.message : issue.code.toUpperCase());

/** Parses with the schema that the form uses as well; throws InputError. */
export const parseInput = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InputError(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: codeOf(issue), message: issue.message })));
};
