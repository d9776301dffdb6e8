import { useWords } from '../words.ts';

/** As the server counted when the vote closed. */
export interface VoteResult {
  entitled: number;
  present: number;
  for: number;
  against: number;
  abstained: number;
  silent: number;
  needed: number;
  passed: boolean;
  recused: readonly string[];
  dissent: readonly { name: string; text: string }[];
}

/** The counted vote in sentences, dissent with it. */
export function ResultView({ result }: { result: VoteResult }) {
  const w = useWords();
  const { entitled, present, needed, against, abstained, silent, dissent } = result;
  return (
    <div className="x-stack">
      <p>
        {w('meeting.counted', { for: result.for, against, abstained, silent })}
        <span className="x-help">{w('meeting.countedOf', { entitled, present, needed })}</span>
      </p>
      {dissent.map(({ name, text }) => (
        <p key={name} className="x-answer-text">
          {w('meeting.dissentOf', { name, text })}
        </p>
      ))}
    </div>
  );
}
