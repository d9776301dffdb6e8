import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Readonly<Record<string, Tone>> = {
  APPROACHED: 'neutral',
  ASSESSED: 'neutral',
  AGREED: 'active',
  READY: 'active',
  TRAINED: 'active',
  TRIAL: 'active',
  ROUTINE: 'good',
  SUSTAINED: 'good',
  DECLINED: 'closed',
  PAUSED: 'warning',
  DISCONTINUED: 'bad',
};

interface SiteStageTagProps {
  site: { stage: string; mergedIntoId?: string | null };
}

/** A site's stage as a word, a colour and a shape; one that went into another has none any more. */
export function SiteStageTag({ site: { stage, mergedIntoId } }: SiteStageTagProps) {
  const w = useWords();
  if (mergedIntoId) return <StatusTag tone="closed">{w('site.stage.MERGED')}</StatusTag>;
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`site.stage.${stage}`) ?? stage}</StatusTag>;
}

const claimTones: Readonly<Record<string, Tone>> = {
  SUBMITTED: 'active',
  CONFIRMED: 'good',
  RETURNED: 'warning',
  WITHDRAWN: 'closed',
  OVERTAKEN: 'closed',
};

/** What became of a claim, likewise. */
export function ClaimStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={claimTones[stage] ?? 'neutral'}>{w.find(`claim.stage.${stage}`) ?? stage}</StatusTag>;
}
