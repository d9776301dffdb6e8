import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { useIdentityWords, useTerms } from '../locales/use-words.ts';
import type { AuthRefusal } from './auth-http.ts';

/** A refusal of the routes under /auth as one sentence. */
export function useAuthProblem() {
  const t = useT();
  const w = useIdentityWords();
  const terms = useTerms();
  return ({ code, retryAfter, issues, requestId }: AuthRefusal): string => {
    if (code === 'OFFLINE') return t('failure.offline.title') + t('form.sentenceEnd') + w('offline.todo');
    if (code === 'LOCKED' && retryAfter) return w('locked', { minutes: Math.ceil(retryAfter / 60) });
    const issue = issues?.map((one) => terms.find(`issue.${one.code}`) ?? t.find(`issue.${one.code}`)).find(Boolean);
    const text = issue ?? terms.find(`error.${code}`) ?? t.find(`error.${code}`) ?? w('problem');
    return requestId && code === 'INTERNAL' ? `${text} ${t('failure.requestId', { id: requestId })}` : text;
  };
}
