import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button, Input } from 'antd';
import { useId } from 'react';
import { votes } from '../../shared/meeting-input.ts';
import { useWords } from '../words.ts';
import { type BallotItem, useBallot } from './use-ballot.tsx';

interface BallotFormProps {
  item: BallotItem;
  onDone: () => void;
}

/** Three large buttons; the vote can be changed until it closes, and a different opinion goes into the minutes. */
export function BallotForm({ item, onDone }: BallotFormProps) {
  const w = useWords();
  const toast = useToast();
  const label = useId();
  const say = (vote: string) => w.find(`meeting.vote.${vote}`) ?? vote;
  const ballot = useBallot(item, (vote) => {
    toast(w('meeting.voted', { vote: say(vote) }));
    onDone();
  });
  const { lost, kept } = ballot;
  return (
    <div className="x-stack">
      <p className="x-help">{w('meeting.voteHint')}</p>
      <div>
        <label className="x-label" htmlFor={label}>
          {w('meeting.dissent')}
        </label>
        <Input.TextArea
          id={label}
          rows={2}
          maxLength={2000}
          value={ballot.dissent}
          onChange={(event) => ballot.write(event.target.value)}
          aria-describedby={`${label}-help`}
        />
        <p className="x-help" id={`${label}-help`}>
          {w('meeting.dissentHelp')}
        </p>
        <p className="x-help" role="status">
          {kept === 'none' ? null : w(kept === 'failed' ? 'meeting.dissentNotKept' : 'meeting.dissentKept')}
        </p>
      </div>
      <ProblemNote problem={ballot.problem} find={w.find} onReload={onDone} />
      <div role="alert">{lost && !lost.back ? <p className="x-problem">{w('meeting.voteLost', { vote: say(lost.vote) })}</p> : null}</div>
      <fieldset className="x-rows">
        <legend className="x-legend">{w('meeting.vote')}</legend>
        <div className="x-form-acts">
          {votes.map((vote) => (
            <Button
              key={vote}
              size="large"
              style={{ minWidth: 104, minHeight: 56, fontSize: 20 }}
              type={item.myVote === vote ? 'primary' : 'default'}
              aria-pressed={item.myVote === vote}
              disabled={ballot.busy}
              onClick={() => void ballot.cast(vote)}
            >
              {w(`meeting.vote.${vote}`)}
            </Button>
          ))}
        </div>
      </fieldset>
      <div role="status">
        {lost?.back ? <p>{w('meeting.voteLostBack', { vote: say(lost.vote) })}</p> : null}
        <p>{item.myVote ? w('meeting.votedSo', { vote: say(item.myVote) }) : w('meeting.notVoted')}</p>
      </div>
    </div>
  );
}
