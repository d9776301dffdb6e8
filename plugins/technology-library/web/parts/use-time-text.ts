import { useWords } from '../words.ts';

/** 2026年第3季度 for 2026-Q3: a year, half, quarter or month as people say it. */
export function useTimeText(): (label: string) => string {
  const w = useWords();
  return (label) => {
    const [, year = label, kind = '', part = ''] = /^(\d{4})(?:-(H|Q|)(\d{1,2}))?$/.exec(label) ?? [];
    const whole = w('report.yearOf', { year });
    if (part === '') return whole;
    const n = String(Number(part));
    if (kind === 'Q') return `${whole}${w('report.quarterOf', { n })}`;
    if (kind === 'H') return `${whole}${w(n === '1' ? 'report.firstHalf' : 'report.secondHalf')}`;
    return w('report.inMonth', { year, n });
  };
}
