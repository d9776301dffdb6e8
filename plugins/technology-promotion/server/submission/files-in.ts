import { isId } from '@xinglin/kernel/graphql/as-id';
import type { Answers } from '@xinglin/kernel/shared/forms/answers';
import { type FormDefinition, fieldsOf } from '@xinglin/kernel/shared/forms/definition';

const ids = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string' && isId(each));

export interface AnswerFile {
  fieldKey: string;
  fileId: string;
}

/** The files that the file fields of a form name. */
export const filesOf = (form: FormDefinition, answers: Answers): AnswerFile[] =>
  fieldsOf(form)
    .filter(({ type }) => type === 'file')
    .flatMap(({ key }) => ids(answers[key]).map((fileId) => ({ fieldKey: key, fileId })));

/** All files of a submission, those of its redacted copy as well, each once. */
export const filesIn = (form: FormDefinition, ...copies: readonly Answers[]): string[] => [
  ...new Set(copies.flatMap((answers) => filesOf(form, answers).map(({ fileId }) => fileId))),
];
