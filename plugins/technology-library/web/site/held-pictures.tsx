import { regionName } from '@xinglin/kernel/shared/regions';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import type { HeldUse_UseQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { HeldCells } from './held-cells.tsx';
import { HeldCurve } from './held-curve.tsx';

export type HeldUse = Pick<NonNullable<HeldUse_UseQuery['heldUse']>, 'through' | 'points' | 'provinces' | 'methods'>;

/** What a holder is told of the use of a technology: how it grew, where, and by which methods. */
export function HeldPictures({ use }: { use: HeldUse }) {
  const w = useWords();
  const { language } = useLanguage();
  return (
    <>
      <HeldCurve points={use.points} />
      <HeldCells
        title={w('heldUse.provinces')}
        what={w('site.province')}
        none={w('heldUse.noProvince')}
        cells={use.provinces.map((cell) => ({ ...cell, label: regionName(cell.key, language) }))}
      />
      <HeldCells
        title={w('heldUse.methods')}
        what={w('heldUse.method')}
        none={w('heldUse.noMethod')}
        cells={use.methods.map((cell) => ({ ...cell, label: w.find(`method.${cell.key}`) ?? cell.key }))}
      />
    </>
  );
}
