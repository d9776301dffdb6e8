import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useTermOf } from '../../locales/use-term-of.ts';

const stageTones: Record<string, Tone> = {
  SUBMITTED: 'active',
  CORRECTION_REQUESTED: 'warning',
  APPROVED: 'good',
  REFUSED: 'bad',
  WITHDRAWN: 'closed',
};

export function ApplicationStage({ stage }: { stage: string }) {
  const termOf = useTermOf();
  return <StatusTag tone={stageTones[stage] ?? 'neutral'}>{termOf('application-stage', stage)}</StatusTag>;
}

export function OrganisationStatus({ status }: { status: string }) {
  const termOf = useTermOf();
  return <StatusTag tone={status === 'ACTIVE' ? 'good' : 'warning'}>{termOf('organisation-status', status)}</StatusTag>;
}
