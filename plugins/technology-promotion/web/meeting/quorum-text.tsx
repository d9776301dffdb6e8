import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import type { ComponentProps } from 'react';
import { Findings } from '../expert/findings.tsx';
import { useWords } from '../words.ts';
import { SeatedText } from './seated-text.tsx';

export interface QuorumView {
  open: boolean;
  entitled: number;
  present: number;
  needed: number;
  recused: readonly string[];
  absent: readonly string[];
  seated: readonly { alternate: string; member: string; because: string }[];
  findings: ComponentProps<typeof Findings>['findings'];
}

/** 应到、实到、需到 in words, who is missing from them and why, and what is amiss with the votes as they are. */
export function QuorumText({ quorum }: { quorum: QuorumView }) {
  const w = useWords();
  const { open, entitled, present, needed, recused, absent, seated, findings } = quorum;
  return (
    <div className="x-stack" role="status">
      <p>
        <StatusTag tone={open ? 'good' : 'bad'}>{w(open ? 'meeting.quorum' : 'meeting.noQuorum')}</StatusTag>{' '}
        {w('meeting.heads', { entitled, present, needed })}
      </p>
      {recused.length > 0 ? <p className="x-help">{w('meeting.recusedPeople', { names: recused.join(w('meeting.comma')) })}</p> : null}
      {absent.length > 0 ? <p className="x-help">{w('meeting.absentPeople', { names: absent.join(w('meeting.comma')) })}</p> : null}
      <SeatedText seated={seated} />
      {findings.length > 0 ? (
        <>
          <p className="x-warning">{w('meeting.findings')}</p>
          <Findings findings={findings} />
        </>
      ) : null}
    </div>
  );
}
