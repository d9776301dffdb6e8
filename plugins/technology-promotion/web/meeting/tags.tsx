import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const meetingTones: Record<string, Tone> = { PLANNED: 'neutral', OPEN: 'active', CLOSED: 'good', CANCELLED: 'closed' };
const itemTones: Record<string, Tone> = {
  PENDING: 'neutral',
  DISCUSSING: 'active',
  VOTING: 'active',
  DECIDED: 'good',
  POSTPONED: 'warning',
};
const attendanceTones: Record<string, Tone> = { EXPECTED: 'neutral', PRESENT: 'good', LEFT: 'warning', ABSENT: 'bad' };
const minutesTones: Record<string, Tone> = { DRAFT: 'neutral', SIGNING: 'active', SIGNED: 'good', REPLACED: 'closed' };

export function MeetingStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={meetingTones[stage] ?? 'neutral'}>{w.find(`meeting.stage.${stage}`) ?? stage}</StatusTag>;
}

interface ItemTagProps {
  stage: string;
  passed?: boolean | null | undefined;
  /** Its meeting is over: what has not come up does not come up any more. */
  over?: boolean;
}

/** A decided item says how. */
export function ItemTag({ stage, passed, over = false }: ItemTagProps) {
  const w = useWords();
  if (stage === 'DECIDED' && typeof passed === 'boolean') {
    return <StatusTag tone={passed ? 'good' : 'bad'}>{w(passed ? 'meeting.passed' : 'meeting.notPassed')}</StatusTag>;
  }
  if (stage === 'PENDING' && over) return <StatusTag tone="warning">{w('meeting.item.untouched')}</StatusTag>;
  return <StatusTag tone={itemTones[stage] ?? 'neutral'}>{w.find(`meeting.item.${stage}`) ?? stage}</StatusTag>;
}

export function AttendanceTag({ state }: { state: string }) {
  const w = useWords();
  return <StatusTag tone={attendanceTones[state] ?? 'neutral'}>{w.find(`meeting.attendance.${state}`) ?? state}</StatusTag>;
}

export function MinutesTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={minutesTones[stage] ?? 'neutral'}>{w.find(`meeting.minutes.${stage}`) ?? stage}</StatusTag>;
}
