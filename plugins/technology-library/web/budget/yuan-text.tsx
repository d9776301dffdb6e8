import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { useWords } from '../words.ts';

/** An amount of money with its fen; `bare` where the head of a column has said that it is yuan. */
export function YuanText({ value, bare = false }: { value: number | null | undefined; bare?: boolean }) {
  const w = useWords();
  return <NumberText value={value} digits={2} {...(bare ? {} : { unit: w('budget.yuan') })} />;
}
