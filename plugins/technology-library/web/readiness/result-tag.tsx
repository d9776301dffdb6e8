import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

interface Props {
  check: { passed: boolean; answered: number; checklist: unknown };
}

/** Passed or not, as far as it can be told yet. */
export function ResultTag({ check: { passed, answered, checklist } }: Props) {
  const w = useWords();
  if (answered < (checklist as unknown[]).length) return <StatusTag tone="neutral">{w('readiness.unfinished')}</StatusTag>;
  return <StatusTag tone={passed ? 'good' : 'bad'}>{w(passed ? 'readiness.passed' : 'readiness.notPassed')}</StatusTag>;
}
