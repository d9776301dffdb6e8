import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useTerm } from '../parts/use-term.ts';

const memberTones: Record<string, Tone> = { ACTIVE: 'good', DISABLED: 'warning', REMOVED: 'closed' };
const invitationTones: Record<string, Tone> = { PENDING: 'active', ACCEPTED: 'good', REVOKED: 'closed', LAPSED: 'warning' };

export function MemberStatus({ status }: { status: string }) {
  const term = useTerm();
  return <StatusTag tone={memberTones[status] ?? 'neutral'}>{term('member-status', status)}</StatusTag>;
}

export function InvitationStatus({ status }: { status: string }) {
  const term = useTerm();
  return <StatusTag tone={invitationTones[status] ?? 'neutral'}>{term('invitation-status', status)}</StatusTag>;
}
