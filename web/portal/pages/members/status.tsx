import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useTermOf } from '../../locales/use-term-of.ts';

const memberTones: Record<string, Tone> = { ACTIVE: 'good', DISABLED: 'warning', REMOVED: 'closed' };
const invitationTones: Record<string, Tone> = { PENDING: 'active', ACCEPTED: 'good', REVOKED: 'closed', LAPSED: 'warning' };

export function MemberStatus({ status }: { status: string }) {
  const termOf = useTermOf();
  return <StatusTag tone={memberTones[status] ?? 'neutral'}>{termOf('member-status', status)}</StatusTag>;
}

export function InvitationStatus({ status }: { status: string }) {
  const termOf = useTermOf();
  return <StatusTag tone={invitationTones[status] ?? 'neutral'}>{termOf('invitation-status', status)}</StatusTag>;
}
