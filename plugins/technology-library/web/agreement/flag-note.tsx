import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useWords } from '../words.ts';

interface FlagNoteProps {
  flag: string | null;
  since: string | null;
}

/** What all parties have to look at. */
export function FlagNote({ flag, since }: FlagNoteProps) {
  const w = useWords();
  if (!flag) return null;
  return (
    <p role="note">
      <StatusTag tone="warning">{w.find(`agreement.flag.${flag}`) ?? flag}</StatusTag> {w.find(`agreement.flagHint.${flag}`)}{' '}
      {since ? (
        <span className="x-faint">
          <DateText value={since} />
        </span>
      ) : null}
    </p>
  );
}
