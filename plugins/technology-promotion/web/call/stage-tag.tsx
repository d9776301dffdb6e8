import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  DRAFT: 'neutral',
  OPEN: 'active',
  CLOSED: 'warning',
  SCREENING: 'active',
  REVIEWING: 'active',
  DELIBERATED: 'active',
  PUBLIC_NOTICE: 'active',
  CONCLUDED: 'good',
  CANCELLED: 'closed',
};

/** A call's stage as a word, a colour and a shape. */
export function CallStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`call.stage.${stage}`) ?? stage}</StatusTag>;
}
