import { clockTime, dateSpan, fullDate, shortDate, toDate } from './format.ts';
import { useLanguage } from './language-context.tsx';

interface DateTextProps {
  value: string | number | Date | null | undefined;
  /** Adds the time of day, for events of the last days. */
  withTime?: boolean;
}

/** Short on the page, complete on hover and for machines. */
export function DateText({ value, withTime = false }: DateTextProps) {
  const { language } = useLanguage();
  if (value === null || value === undefined || value === '') return <span aria-hidden>–</span>;
  const date = toDate(value);
  if (Number.isNaN(date.getTime())) return <span aria-hidden>–</span>;
  const machine = typeof value === 'string' && value.length === 10 ? value : date.toISOString();
  return (
    <time dateTime={machine} title={fullDate(value, language)} className="x-figures">
      {shortDate(value, language)}
      {withTime ? ` ${clockTime(value, language)}` : ''}
    </time>
  );
}

/** From one day to another, as one reads it. */
export function DateSpanText({ from, to }: { from: string; to: string }) {
  const { language } = useLanguage();
  return <span className="x-figures">{dateSpan(from, to, language)}</span>;
}
