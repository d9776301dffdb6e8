import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { toPath, valueAt } from '@xinglin/kit/form/path.ts';
import { defaultPolicy } from '../../shared/policy.ts';
import { useWords } from '../words.ts';

interface PolicyNumberProps {
  path:
    | 'panel.minimumSize'
    | 'panel.minimumSizeHighImpact'
    | 'vote.attendanceHeads'
    | 'score.minimumReviews'
    | 'score.vetoes'
    | 'score.severityOverlaps'
    | 'conflict.lookBackMonths'
    | 'admission.yearsInUse'
    | 'notice.days'
    | 'notice.workingDays'
    | 'similarity.overlap'
    | 'similarity.containment'
    | 'suppressBelow';
  unit?: 'people' | 'reviews' | 'votes' | 'months' | 'years' | 'days' | 'workingDays' | 'places';
  step?: number;
  disabled: boolean;
  optional?: boolean;
}

/** One number of the rules, with its shipped value and its source. */
export function PolicyNumber({ path, unit, step = 1, disabled, optional = false }: PolicyNumberProps) {
  const w = useWords();
  const value = String(valueAt(defaultPolicy, toPath(path)));
  return (
    <NumberField
      name={`policy.${path}`}
      label={w(`policy.${path}`)}
      help={w('policy.default', { value, source: w(`policy.${path}.source`) })}
      step={step}
      disabled={disabled}
      optional={optional}
      {...(unit ? { unit: w(`unit.${unit}`) } : {})}
    />
  );
}
