import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

export interface QuorumView {
  open: boolean;
  entitled: number;
  present: number;
  needed: number;
  recused: readonly string[];
  absent: readonly string[];
  seated: readonly { alternate: string; member: string; because: string }[];
}

/** 应到、实到、需到 in words, and who is missing from them and why. */
export function QuorumText({ quorum }: { quorum: QuorumView }) {
  const w = useWords();
  const { open, entitled, present, needed, recused, absent, seated } = quorum;
  return (
    <div className="x-stack" role="status">
      <p>
        <StatusTag tone={open ? 'good' : 'bad'}>{w(open ? 'meeting.quorum' : 'meeting.noQuorum')}</StatusTag>{' '}
        {w('meeting.heads', { entitled, present, needed })}
      </p>
      {recused.length > 0 ? <p className="x-help">{w('meeting.recusedPeople', { names: recused.join(w('meeting.comma')) })}</p> : null}
      {absent.length > 0 ? <p className="x-help">{w('meeting.absentPeople', { names: absent.join(w('meeting.comma')) })}</p> : null}
      {seated.map(({ alternate, member, because }) => (
        <p key={alternate} className="x-help">
          {w('meeting.seated', { alternate, member, because: w.find(`meeting.because.${because}`) ?? because })}
        </p>
      ))}
    </div>
  );
}
