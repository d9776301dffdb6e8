import { Link } from 'react-router';
import { useWords } from '../words.ts';

/** Fields of the round itself; its items and experts are named in the fault's own words. */
const labels = { dueAt: 'round.dueAt', formId: 'round.form', panelId: 'round.panel' } as const;

/** Names the field that an act was refused for, with the way to it. */
export function WhereInRound({ roundId, path }: { roundId: string; path: string }) {
  const w = useWords();
  const label = labels[path as keyof typeof labels];
  if (!label) return null;
  return (
    <>
      <Link to={`/rounds/${roundId}/edit#${path}`}>{w(label)}</Link>
      {w('text.colon')}
    </>
  );
}
