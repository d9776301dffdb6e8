import type { FormInstance } from 'antd';
import { createContext, use } from 'react';
import type { FieldName, Path } from './path.ts';
import type { PathIssue } from './validate.ts';

/** What a field needs to know about the form it stands in. */
export interface FormState {
  form: FormInstance;
  /** Labels by path, for the summary. */
  register: (name: FieldName, label: string) => () => void;
  check: () => Promise<readonly PathIssue[]>;
  textOf: (issue: PathIssue, value: unknown) => string;
  /** Validation speaks up only after a field was left once. */
  visited: ReadonlySet<string>;
  visit: (path: Path) => void;
  disabled: boolean;
  /** Fields that somebody else changed as well wait for her word: nothing is saved by itself until then. */
  undecided: boolean;
  /** For forms that save as one types: the server has these values now. */
  settle: (values: Readonly<Record<string, unknown>>, version: number) => void;
}

export const FormContext = createContext<FormState | null>(null);

export function useFormState(): FormState {
  const state = use(FormContext);
  if (!state) throw new Error('A field must stand inside the kit’s Form.');
  return state;
}
