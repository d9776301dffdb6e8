import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'active',
  PUBLISHED: 'good',
  SUPERSEDED: 'closed',
  DISCARDED: 'closed',
};

export function ReportTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={tones[of] ?? 'neutral'}>{w.find(`report.stage.${of}`) ?? of}</StatusTag>;
}

/** 2026年第3季度 : the time of a report as people say it. */
export function useTimeText(): (label: string) => string {
  const w = useWords();
  return (label) => {
    const [year = '', quarter] = label.split('-Q');
    return quarter ? `${w('report.yearOf', { year })}${w('report.quarterOf', { n: quarter })}` : w('report.yearOf', { year });
  };
}
