import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useTerm } from '../parts/use-term.ts';

const stageTones: Record<string, Tone> = {
  SUBMITTED: 'active',
  CORRECTION_REQUESTED: 'warning',
  APPROVED: 'good',
  REFUSED: 'bad',
  WITHDRAWN: 'closed',
};

export function ApplicationStage({ stage }: { stage: string }) {
  const term = useTerm();
  return <StatusTag tone={stageTones[stage] ?? 'neutral'}>{term('application-stage', stage)}</StatusTag>;
}

export function OrganisationStatus({ status }: { status: string }) {
  const term = useTerm();
  return <StatusTag tone={status === 'ACTIVE' ? 'good' : 'warning'}>{term('organisation-status', status)}</StatusTag>;
}
