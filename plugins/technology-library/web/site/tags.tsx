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

/** A site's stage as a word, a colour and a shape. */
export function SiteStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`site.stage.${stage}`) ?? stage}</StatusTag>;
}
