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
