import { useWords } from '../words.ts';
import type { VoteResult } from './result-view.tsx';

interface BallotListProps {
  ballots: readonly { name: string; vote: string }[];
  result: VoteResult | null;
}

/** Who voted how once the vote is closed, and whose ballot was not counted. */
export function BallotList({ ballots, result }: BallotListProps) {
  const w = useWords();
  if (ballots.length === 0) return null;
  return (
    <details>
      <summary>{w('meeting.ballots')}</summary>
      <ul>
        {ballots.map(({ name, vote }) => (
          <li key={name}>
            {name} · {w.find(`meeting.vote.${vote}`) ?? vote}
            {result?.lapsed?.includes(name) ? ` · ${w('meeting.notCounted')}` : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
