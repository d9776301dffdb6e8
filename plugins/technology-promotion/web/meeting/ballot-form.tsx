import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { votes } from '../../shared/meeting-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Cast = graphql(`
  mutation BallotForm_Cast($itemId: ID!, $vote: String!, $dissent: String) {
    castBallot(itemId: $itemId, vote: $vote, dissent: $dissent) {
      ... on MeetingSeat { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface BallotFormProps {
  item: { id: string; myVote?: string | null; myDissent?: string | null };
  onDone: () => void;
}

/** Three large buttons; the vote can be changed until it closes, and a different opinion goes into the minutes. */
export function BallotForm({ item, onDone }: BallotFormProps) {
  const w = useWords();
  const toast = useToast();
  const label = useId();
  const [dissent, setDissent] = useState(item.myDissent ?? '');
  const cast = useSubmit(Cast, (data) => data.castBallot);
  const send = async (vote: string) => {
    if ((await cast.submit({ itemId: item.id, vote, dissent })).kind !== 'done') return;
    toast(w('meeting.voted', { vote: w.find(`meeting.vote.${vote}`) ?? vote }));
    onDone();
  };
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
          value={dissent}
          onChange={(event) => setDissent(event.target.value)}
          aria-describedby={`${label}-help`}
        />
        <p className="x-help" id={`${label}-help`}>
          {w('meeting.dissentHelp')}
        </p>
      </div>
      <ProblemNote problem={cast.problem} find={w.find} onReload={onDone} />
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
              disabled={cast.busy}
              onClick={() => void send(vote)}
            >
              {w(`meeting.vote.${vote}`)}
            </Button>
          ))}
        </div>
      </fieldset>
      <p role="status">
        {item.myVote ? w('meeting.votedSo', { vote: w.find(`meeting.vote.${item.myVote}`) ?? item.myVote }) : w('meeting.notVoted')}
      </p>
    </div>
  );
}
