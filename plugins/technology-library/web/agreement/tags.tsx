import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const stages: Readonly<Record<string, Tone>> = {
  DRAFT: 'neutral',
  PENDING_SIGNATURES: 'active',
  EFFECTIVE: 'good',
  EXPIRING: 'warning',
  EXPIRED: 'closed',
  TERMINATED: 'bad',
  RENEWED: 'closed',
  WITHDRAWN: 'closed',
};
const states: Readonly<Record<string, Tone>> = { PENDING: 'active', SIGNED: 'good', SIGNED_ON_PAPER: 'good', REFUSED: 'bad' };

export function AgreementStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={stages[stage] ?? 'neutral'}>{w.find(`agreement.stage.${stage}`) ?? stage}</StatusTag>;
}

export function PartyStateTag({ state }: { state: string }) {
  const w = useWords();
  return <StatusTag tone={states[state] ?? 'neutral'}>{w.find(`agreement.state.${state}`) ?? state}</StatusTag>;
}
