import { Button } from 'antd';
import { useState } from 'react';
import type { FindText } from '../form/issue-text.ts';
import { CriterionEditor } from './criterion-editor.tsx';
import { replaced } from './move.ts';
import { Sortable } from './sortable.tsx';
import { countBelow, useToldAt } from './told-at.ts';
import { type CriteriaDefinition, type CriteriaRules, type Criterion, freeKey } from './types.ts';
import { useFormWords } from './words.ts';

interface CriteriaBuilderProps {
  value: CriteriaDefinition;
  onChange: (definition: CriteriaDefinition) => void;
  /** `criteriaRules` */
  rules: CriteriaRules;
  texts?: FindText;
}

/** Like the one before it, since criteria of one form usually share a scale. */
const another = (criteria: readonly Criterion[]): Criterion => ({
  key: freeKey(
    'k',
    criteria.map(({ key }) => key),
  ),
  label: '',
  weight: 10,
  scale: { ...(criteria.at(-1)?.scale ?? { min: 1, max: 5, step: 1 }) },
  anchors: [],
  allowNA: false,
  isVeto: false,
  isIndependent: false,
  ...(criteria.at(-1)?.lowerIsBetter ? { lowerIsBetter: true } : {}),
});

/** A scale that is not right yet has no values to offer. */
const valuesOf = (rules: CriteriaRules, { scale }: Criterion, wrong: boolean): readonly number[] => (wrong ? [] : rules.scaleValues(scale));

/** Puts the criteria of a review form together, with the share each has of the total. */
export function CriteriaBuilder({ value, onChange, rules, texts }: CriteriaBuilderProps) {
  const w = useFormWords();
  const [open, setOpen] = useState<string | null>(null);
  const issues = rules.check(value);
  const told = useToldAt(issues, texts);
  const { criteria } = value;
  const total = criteria.reduce((sum, { weight, isIndependent }) => sum + (isIndependent ? 0 : weight), 0);
  const whole = told('criteria');
  const marks = ({ weight, isIndependent, isVeto, allowNA }: Criterion) =>
    [
      isIndependent || total === 0 ? w('score.independent') : w('criteria.share', { percent: Math.round((weight / total) * 1_000) / 10 }),
      ...(isVeto ? [w('score.veto')] : []),
      ...(allowNA ? [w('criteria.allowNA')] : []),
    ].join(' · ');
  const add = () => {
    const criterion = another(criteria);
    onChange({ criteria: [...criteria, criterion] });
    setOpen(criterion.key);
  };
  return (
    <div className="x-build">
      <p role="status" className={issues.length > 0 ? 'x-bad' : 'x-faint'}>
        {issues.length > 0 ? w('build.issues', { n: issues.length }) : w('criteria.ready')}
      </p>
      {whole ? <p className="x-bad">{whole}</p> : null}
      {criteria.length === 0 ? <p className="x-faint">{w('criteria.none')}</p> : null}
      <Sortable
        label={w('criteria.edit')}
        items={criteria}
        keyOf={({ key }) => key}
        nameOf={({ label }) => label}
        onChange={(next) => onChange({ criteria: next })}
      >
        {(criterion, at) => {
          const name = criterion.label || w('list.unnamed');
          const faults = countBelow(issues, ['criteria', at]);
          return (
            <>
              <button
                type="button"
                className="x-build-head"
                aria-expanded={open === criterion.key}
                onClick={() => setOpen(open === criterion.key ? null : criterion.key)}
              >
                <span>{name}</span>
                <span className="x-faint">{marks(criterion)}</span>
                {faults > 0 ? <span className="x-bad">{w('build.issues', { n: faults })}</span> : null}
              </button>
              {open === criterion.key ? (
                <CriterionEditor
                  criterion={criterion}
                  values={valuesOf(rules, criterion, countBelow(issues, ['criteria', at, 'scale']) > 0)}
                  told={(...path) => told('criteria', at, ...path)}
                  onChange={(next) => onChange({ criteria: replaced(criteria, at, next) })}
                />
              ) : null}
            </>
          );
        }}
      </Sortable>
      <Button onClick={add}>{w('criteria.add')}</Button>
    </div>
  );
}
