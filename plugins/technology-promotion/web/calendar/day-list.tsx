import { shortDate, toDate } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { dayRanges } from './day-ranges.ts';

/** Days of one year, those in a row as one; a line does not break within one of them. */
export function DayList({ days }: { days: readonly string[] }) {
  const { language } = useLanguage();
  const named = (day: string) => shortDate(day, language, toDate(day));
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', columnGap: 20 }}>
      {dayRanges(days).map(([from, to]) => (
        <span key={from} style={{ whiteSpace: 'nowrap' }}>
          {from === to ? named(from) : `${named(from)} – ${named(to)}`}
        </span>
      ))}
    </span>
  );
}
