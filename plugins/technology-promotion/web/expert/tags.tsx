import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  INVITED: 'active',
  ENGAGED: 'good',
  DECLINED: 'warning',
  ENDED: 'closed',
  DRAFT: 'neutral',
  FIXED: 'good',
};

export function ExpertStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`expert.stage.${stage}`) ?? stage}</StatusTag>;
}

export function PanelStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`panel.stage.${stage}`) ?? stage}</StatusTag>;
}
