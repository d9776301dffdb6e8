import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  SUBMITTED: 'neutral',
  ASKED: 'neutral',
  WITH_HOLDER: 'active',
  ACCEPTED: 'good',
  DECLINED: 'bad',
  WITHDRAWN: 'closed',
};

export function RequestStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`request.stage.${stage}`) ?? stage}</StatusTag>;
}

export function ConsentStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`consent.stage.${stage}`) ?? stage}</StatusTag>;
}
