import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  INVITED: 'warning',
  ACCEPTED: 'active',
  IN_PROGRESS: 'active',
  SUBMITTED: 'good',
  RETURNED: 'warning',
  DECLINED: 'closed',
  RECUSED: 'closed',
  EXPIRED: 'bad',
};

/** A task's stage in her words. */
export function TaskStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`review.task.${stage}`) ?? stage}</StatusTag>;
}
