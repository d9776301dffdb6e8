import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  REGISTERED: 'warning',
  ACCEPTED: 'active',
  INVESTIGATING: 'active',
  ANSWERED: 'good',
  CLOSED: 'closed',
  REJECTED: 'closed',
};

export function ComplaintTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={tones[of] ?? 'neutral'}>{w.find(`complaint.stage.${of}`) ?? of}</StatusTag>;
}

/** The limit that runs now was passed. */
export function LateTag() {
  const w = useWords();
  return <StatusTag tone="bad">{w('complaint.late')}</StatusTag>;
}
