import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  RECEIVED: 'warning',
  SUPPLEMENT_REQUESTED: 'neutral',
  RESUBMITTED: 'warning',
  ADMITTED: 'active',
  IN_REVIEW: 'active',
  DECIDED: 'good',
  INADMISSIBLE: 'bad',
};

/** A dossier's stage as a word, a colour and a shape; what waits for the association warns. */
export function DossierStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'closed'}>{w.find(`dossier.stage.${stage}`) ?? stage}</StatusTag>;
}
