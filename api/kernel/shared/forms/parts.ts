// Pieces that definitions of forms and of criteria are made of.
import { z } from 'zod';

/** Names that every object answers to would pass for answers that nobody gave. */
const isFree = (key: string) => !(key in {});

export const keyPart = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'KEY_FORM')
  .refine(isFree, 'KEY_FORM');

const shown = /[^\s\p{Cc}\p{Cf}]/u;

export const labelPart = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => shown.test(text), 'REQUIRED');

/** Where two items name themselves alike, the later one is wrong. */
export const repeats = <T>(items: readonly T[], nameOf: (item: T, at: number) => unknown): number[] => {
  const seen = new Set<unknown>();
  return items.flatMap((item, at) => {
    const name = nameOf(item, at);
    if (seen.has(name)) return [at];
    seen.add(name);
    return [];
  });
};

export interface DefinitionIssue {
  path: (string | number)[];
  /** Text `issue.<CODE>`. */
  code: string;
}

export const issuesIn = (schema: z.ZodType, value: unknown): DefinitionIssue[] => {
  const parsed = schema.safeParse(value);
  return (parsed.error?.issues ?? []).map(({ path, code, message }) => ({
    path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    code: /^[A-Z][A-Z0-9_]+$/.test(message) ? message : code.toUpperCase(),
  }));
};

/** Hands on what an inner schema found, under the place where it was asked. */
export const passOn = (error: z.ZodError, to: z.core.$ZodRawIssue[], input: unknown, ...under: PropertyKey[]): void => {
  for (const issue of error.issues) to.push({ ...issue, path: [...under, ...issue.path], input } as z.core.$ZodRawIssue);
};
