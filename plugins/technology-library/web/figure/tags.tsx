import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  ASKED: 'warning',
  REPORTED: 'active',
  RETURNED: 'bad',
  VERIFIED: 'good',
  LOCKED: 'closed',
  CORRECTED: 'closed',
};

export function FigureTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={tones[of] ?? 'neutral'}>{w.find(`figure.stage.${of}`) ?? of}</StatusTag>;
}
