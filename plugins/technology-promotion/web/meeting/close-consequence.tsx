import { useWords } from '../words.ts';

interface CloseConsequenceProps {
  items: readonly { ordinal: number; stage: string }[];
}

/** What ends with the meeting, and which items nobody has taken up by then. */
export function CloseConsequence({ items }: CloseConsequenceProps) {
  const w = useWords();
  const untouched = items
    .filter(({ stage }) => stage === 'PENDING')
    .map(({ ordinal }) => ordinal)
    .sort((one, other) => one - other);
  const named = untouched.map((n) => w('meeting.nth', { n })).join(w('meeting.comma'));
  return (
    <div className="x-stack">
      {untouched.length > 0 ? <p className="x-warning">{w('meeting.act.close.untouched', { n: untouched.length, items: named })}</p> : null}
      <p>{w('meeting.act.close.consequence')}</p>
    </div>
  );
}
