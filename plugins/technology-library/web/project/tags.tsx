import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  PREPARING: 'neutral',
  AGREED: 'active',
  IMPLEMENTING: 'active',
  EVALUATING: 'active',
  CLOSED: 'good',
  TERMINATED: 'closed',
  DRAFT: 'neutral',
  APPROVED: 'good',
  REPLACED: 'closed',
  OPEN: 'neutral',
  SUBMITTED: 'active',
  RETURNED: 'warning',
  ACCEPTED: 'good',
};

/** A stage of a project, a plan or a check as a word, a colour and a shape. */
export function StageTag({ of, stage }: { of: 'project' | 'plan' | 'readiness'; stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`${of}.stage.${stage}`) ?? stage}</StatusTag>;
}
