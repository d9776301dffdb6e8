import { useWords } from '../words.ts';
import { SeatedText } from './seated-text.tsx';

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
  seated: readonly { alternate: string; member: string; because: string }[];
  /** Whose ballot does not count; results from before it was kept have none. */
  lapsed?: readonly string[];
  dissent: readonly { name: string; text: string }[];
}

/** The counted vote in sentences: who voted for whom, whose ballot does not count, and dissent. */
export function ResultView({ result }: { result: VoteResult }) {
  const w = useWords();
  const { entitled, present, needed, against, abstained, silent, seated, lapsed = [], dissent } = result;
  return (
    <div className="x-stack">
      <p>
        {w('meeting.counted', { for: result.for, against, abstained, silent })}
        <span className="x-help">{w('meeting.countedOf', { entitled, present, needed })}</span>
      </p>
      <SeatedText seated={seated} />
      {lapsed.length > 0 ? <p className="x-help">{w('meeting.lapsed', { names: lapsed.join(w('meeting.comma')) })}</p> : null}
      {dissent.map(({ name, text }) => (
        <p key={name} className="x-answer-text">
          {w('meeting.dissentOf', { name, text })}
        </p>
      ))}
    </div>
  );
}
