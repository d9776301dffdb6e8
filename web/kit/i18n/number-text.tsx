import { formatNumber } from './format.ts';
import { useLanguage } from './language-context.tsx';

interface NumberTextProps {
  value: number | null | undefined;
  digits?: number;
  unit?: string;
}

/** Units in Latin letters stand apart from their number, Chinese ones and signs do not. */
const latin = /^\p{Script=Latin}/u;

export function NumberText({ value, digits, unit }: NumberTextProps) {
  const { language } = useLanguage();
  if (value === null || value === undefined) return <span aria-hidden>–</span>;
  const options = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return (
    <span className="x-figures">
      {formatNumber(value, language, options)}
      {unit && latin.test(unit) ? ' ' : null}
      {unit ? <span className="x-unit">{unit}</span> : null}
    </span>
  );
}
