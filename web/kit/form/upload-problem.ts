import type { KitMessages } from '../i18n/kit.zh-cn.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { FailureKind } from '../urql/failure.ts';
import type { Outcome } from './fold.ts';

/** Why a file did not arrive: the server said why not, or nobody knows. */
export type UploadProblem = Exclude<Outcome<unknown>, { kind: 'done' }>;

export class UploadFailed extends Error {
  readonly problem: UploadProblem;
  constructor(problem: UploadProblem) {
    super('The file did not arrive.');
    this.problem = problem;
  }
}

export const refusedFor = (code: string): UploadProblem => ({ kind: 'refused', code, message: '', issues: [] });
export const failedFor = (kind: FailureKind): UploadProblem => ({ kind: 'failed', failure: { kind } });

/** A broken promise that says nothing of a problem is a mistake of ours. */
export const problemIn = (error: unknown): UploadProblem => (error instanceof UploadFailed ? error.problem : failedFor('broken'));

/** Refusals that speak of the way rather than of the file. */
const ofTheWay: ReadonlySet<string> = new Set([
  'FILE_INTERRUPTED',
  'FILE_SIZE',
  'FILE_DELETED',
  'TICKET',
  'TICKET_USED',
  'TOO_MANY_UPLOADS',
]);
/** The page itself has to be left or loaded anew. */
const ofThePage: ReadonlySet<FailureKind> = new Set(['elsewhere', 'closed', 'outdated']);

const codeOf = (problem: Extract<UploadProblem, { kind: 'refused' }>): string => problem.issues[0]?.code || problem.code;

/** Whether the same file may go through another time. */
export const canRetry = (problem: UploadProblem): boolean =>
  problem.kind === 'refused' ? ofTheWay.has(codeOf(problem)) : !ofThePage.has(problem.failure.kind);

/** The limits of the field, in words, for what is said of them. */
export interface UploadLimits {
  types: string;
  size: string;
}

/** Why, as it stands at the file's row. */
export function uploadWhy(problem: UploadProblem, limits: UploadLimits, t: Translate<KitMessages>): string {
  if (problem.kind === 'failed') return t(`failure.${problem.failure.kind}.title`);
  const code = codeOf(problem);
  return t.find(`upload.why.${code}`, { ...limits }) ?? t.find(`error.${code}`) ?? t('upload.notTaken');
}
