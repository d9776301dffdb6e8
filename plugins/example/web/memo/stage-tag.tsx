import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = { DRAFT: 'neutral', SUBMITTED: 'active', RETURNED: 'warning', ACCEPTED: 'good' };

/** A memo's stage as a word, a colour and a shape. */
export function StageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`stage.${stage}`) ?? stage}</StatusTag>;
}
