import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';

interface FigureTextProps {
  value: number | null | undefined;
  /** PERCENT, COUNT, MEAN */
  unit: string;
}

/** A figure with its unit; a dash where there is none. */
export function FigureText({ value, unit }: FigureTextProps) {
  if (value === null || value === undefined) return <>—</>;
  return (
    <>
      <NumberText value={value} digits={unit === 'COUNT' ? 0 : 2} />
      {unit === 'PERCENT' ? '%' : ''}
    </>
  );
}
