import { useT } from '../i18n/use-t.ts';
import type { Outcome } from './fold.ts';
import type { FindText } from './issue-text.ts';

type Problem = Exclude<Outcome<unknown>, { kind: 'done' }>;

/** A refused or failed outcome as one sentence; the page's own `error.<CODE>` comes first. */
export function useProblemText(find?: FindText) {
  const t = useT();
  return (problem: Problem | null | undefined): string | null => {
    if (!problem) return null;
    if (problem.kind === 'refused') {
      const key = `error.${problem.code}`;
      return find?.(key) ?? t.find(key) ?? t('error.UNKNOWN');
    }
    const { kind, requestId } = problem.failure;
    const title = t(`failure.${kind}.title`);
    const todo = t(`failure.${kind}.todo`);
    const reference = requestId ? ` ${t('failure.requestId', { id: requestId })}` : '';
    return `${title}${t('form.sentenceEnd')}${todo}${reference}`;
  };
}
