import { Form } from 'antd';
import { CheckboxField } from '../form/checkbox-field.tsx';
import { useFormState } from '../form/form-context.ts';
import { NumberField } from '../form/number-field.tsx';
import { type FieldName, toPath, valueAt } from '../form/path.ts';
import { TextAreaField } from '../form/text-area-field.tsx';
import { RadioField } from './radio-field.tsx';
import type { CriteriaDefinition, CriteriaRules, Criterion } from './types.ts';
import { useFormWords } from './words.ts';

/** Scores that fit side by side; a finer scale is typed. */
const FEW = 11;

interface ScoreFieldsProps {
  definition: CriteriaDefinition;
  /** `criteriaRules` */
  rules: Pick<CriteriaRules, 'scaleValues'>;
  /** Where the scores stand in the form's values; without it they are the values. */
  under?: FieldName;
}

/** The criteria inside the kit's `Form`: what to look at, the scale in words, and why where it does not apply. */
export function ScoreFields({ definition, rules, under = [] }: ScoreFieldsProps) {
  return definition.criteria.map((criterion) => (
    <ScoreField key={criterion.key} criterion={criterion} rules={rules} path={[...toPath(under), criterion.key]} />
  ));
}

interface ScoreFieldProps {
  criterion: Criterion;
  rules: Pick<CriteriaRules, 'scaleValues'>;
  path: readonly (string | number)[];
}

function ScoreField({ criterion, rules, path }: ScoreFieldProps) {
  const w = useFormWords();
  const { form } = useFormState();
  const away = Form.useWatch((values: unknown) => valueAt(values, [...path, 'notApplicable']) === true, { form, preserve: true }) ?? false;
  const { label, guidance, weight, scale, allowNA, isVeto, isIndependent, lowerIsBetter } = criterion;
  const facts = [
    isIndependent ? w('score.independent') : w('score.weight', { n: weight }),
    ...(isVeto ? [w('score.veto')] : []),
    ...(lowerIsBetter ? [w('score.lower')] : []),
  ];
  const values = rules.scaleValues(scale);
  const isTyped = values.length > FEW;
  return (
    <fieldset className="x-score">
      <legend className="x-legend">{label}</legend>
      <div className={isTyped ? 'x-score-typed' : undefined}>
        <div>
          <p className="x-faint">{facts.join(' · ')}</p>
          {guidance ? <p className="x-help">{guidance}</p> : null}
          {isTyped ? <Anchors anchors={criterion.anchors} /> : null}
        </div>
        <div>
          {away ? null : <Scale criterion={criterion} values={values} isTyped={isTyped} path={path} />}
          {allowNA ? (
            <CheckboxField
              name={[...path, 'notApplicable']}
              label={w('score.notApplicable')}
              statement={w('score.notApplicableTo', { name: label })}
              optional
            />
          ) : null}
        </div>
      </div>
      {away ? <TextAreaField name={[...path, 'reason']} label={w('score.reason')} rows={2} max={500} /> : null}
    </fieldset>
  );
}

/** What some of the values mean, the lowest first. */
function Anchors({ anchors }: Pick<Criterion, 'anchors'>) {
  if (anchors.length === 0) return null;
  return (
    <ul className="x-anchors">
      {[...anchors]
        .sort((one, other) => one.value - other.value)
        .map(({ value, text }) => (
          <li key={value}>
            <span className="x-figures">{value}</span> {text}
          </li>
        ))}
    </ul>
  );
}

interface ScaleProps {
  criterion: Criterion;
  values: readonly number[];
  isTyped: boolean;
  path: readonly (string | number)[];
}

function Scale({ criterion, values, isTyped, path }: ScaleProps) {
  const w = useFormWords();
  const { label, anchors, scale } = criterion;
  const meaning = (value: number) => anchors.find((anchor) => anchor.value === value)?.text;
  const name = [...path, 'score'];
  if (!isTyped) {
    const options = values.map((value) => ({ value, label: [String(value), meaning(value)].filter(Boolean).join(' ') }));
    return <RadioField name={name} label={w('score.of', { name: label })} options={options} />;
  }
  const digits = Math.max(...[scale.min, scale.step].map((value) => String(value).split('.')[1]?.length ?? 0));
  return (
    <NumberField name={name} label={w('score.of', { name: label })} help={w('score.scale', { ...scale })} {...scale} precision={digits} />
  );
}
