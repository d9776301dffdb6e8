import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { clockTime, shortDate } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useWords } from '../words.ts';

interface ClosingTimeProps {
  call: { closesAt?: string | null; closedEarlyAt?: string | null };
}

/** Until when submissions are taken, or since when no longer: what was announced does not hold once a call is closed early. */
export function ClosingTime({ call: { closesAt, closedEarlyAt } }: ClosingTimeProps) {
  const w = useWords();
  const { language } = useLanguage();
  if (!closedEarlyAt || !closesAt) return <DateText value={closesAt} withTime />;
  const moment = (value: string) => `${shortDate(value, language)} ${clockTime(value, language)}`;
  return <span className="x-figures">{w('call.closedEarly', { time: moment(closedEarlyAt), planned: moment(closesAt) })}</span>;
}
