import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'active',
  SUPPLEMENT_REQUESTED: 'warning',
  RESUBMITTED: 'active',
  ADMITTED: 'active',
  IN_REVIEW: 'active',
  DECIDED: 'good',
  INADMISSIBLE: 'bad',
};

/** A submission's stage as a word, a colour and a shape. */
export function SubmissionStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'closed'}>{w.find(`submission.stage.${stage}`) ?? stage}</StatusTag>;
}
