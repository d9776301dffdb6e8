import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = { DRAFT: 'neutral', OPEN: 'active', CLOSED: 'closed' };
const runTones: Record<string, Tone> = {
  QUEUED: 'neutral',
  RUNNING: 'active',
  DONE: 'good',
  INFEASIBLE: 'warning',
  CANCELLED: 'closed',
  FAILED: 'bad',
  APPLIED: 'good',
};

/** A round's stage as a word, a colour and a shape. */
export function RoundStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`round.stage.${stage}`) ?? stage}</StatusTag>;
}

export function RunStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={runTones[stage] ?? 'neutral'}>{w.find(`round.run.${stage}`) ?? stage}</StatusTag>;
}
