import { Link } from 'react-router';
import { useWords } from '../words.ts';

/** Says of which years nothing is known, and where they are entered. */
export function UnknownYears({ years }: { years: readonly number[] }) {
  const w = useWords();
  if (years.length === 0) return null;
  return (
    <p className="x-help" role="note">
      {w('calendar.unknown', { years: years.join(w('calendar.comma')) })} <Link to="/holidays">{w('calendar.enter')}</Link>
    </p>
  );
}
