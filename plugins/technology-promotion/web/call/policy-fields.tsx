import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { anonymityModes, defaultPolicy, othersGates, replacementRules, supplementRules, tieKeys } from '../../shared/policy.ts';
import { useWords } from '../words.ts';
import { PolicyNumber } from './policy-number.tsx';
import { ShareField } from './share-field.tsx';

/** Every rule of the selection, with the value the house ships and where it comes from. */
export function PolicyFields({ disabled }: { disabled: boolean }) {
  const w = useWords();
  const options = <Value extends string>(group: 'anonymity' | 'others' | 'supplement' | 'replacement' | 'tie', values: readonly Value[]) =>
    values.map((value) => ({ value, label: w.find(`policy.${group}.${value}`) ?? value }));
  const { panel, vote, score } = defaultPolicy;
  return (
    <>
      <Section title={w('policy.section.panel')} hint={disabled ? w('issue.POLICY_FROZEN') : w('policy.hint')}>
        <PolicyNumber path="panel.minimumSize" unit="people" disabled={disabled} />
        <PolicyNumber path="panel.minimumSizeHighImpact" unit="people" disabled={disabled} />
        <CheckboxField
          name="policy.panel.odd"
          label={w('policy.panel.odd')}
          statement={w('policy.panel.oddStatement')}
          disabled={disabled}
        />
        <ShareField name="policy.panel.outsideShare" from={panel.outsideShare} disabled={disabled} />
        <ShareField name="policy.panel.employerShare" from={panel.employerShare} disabled={disabled} />
      </Section>
      <Section title={w('policy.section.vote')}>
        <ShareField name="policy.vote.attendanceShare" from={vote.attendanceShare} disabled={disabled} />
        <PolicyNumber path="vote.attendanceHeads" unit="people" disabled={disabled} />
        <ShareField name="policy.vote.passShare" from={vote.passShare} disabled={disabled} />
      </Section>
      <Section title={w('policy.section.score')}>
        <SelectField
          name="policy.anonymity"
          label={w('policy.anonymity')}
          help={w('policy.anonymityHelp')}
          options={options('anonymity', anonymityModes)}
          disabled={disabled}
        />
        <SelectField name="policy.seeOthers" label={w('policy.others')} options={options('others', othersGates)} disabled={disabled} />
        <PolicyNumber path="score.minimumReviews" unit="reviews" disabled={disabled} />
        <PolicyNumber path="score.vetoes" unit="votes" disabled={disabled} optional />
        <CheckboxField
          name="policy.score.trim"
          label={w('policy.score.trim')}
          statement={w('policy.score.trimStatement')}
          disabled={disabled}
        />
        <CheckboxField
          name="policy.score.severity"
          label={w('policy.score.severity')}
          statement={w('policy.score.severityStatement')}
          disabled={disabled}
        />
        <PolicyNumber path="score.severityOverlaps" unit="reviews" disabled={disabled} />
        <SelectField
          name="policy.score.tieKeys"
          label={w('policy.tieKeys')}
          help={w('policy.tieKeysHelp', { value: score.tieKeys.map((key) => w(`policy.tie.${key}`)).join(w('call.comma')) })}
          options={options('tie', tieKeys)}
          disabled={disabled}
          multiple
        />
        <SelectField
          name="policy.score.supplement"
          label={w('policy.supplement')}
          options={options('supplement', supplementRules)}
          disabled={disabled}
        />
        <SelectField
          name="policy.replacement"
          label={w('policy.replacement')}
          help={w('policy.replacementHelp')}
          options={options('replacement', replacementRules)}
          disabled={disabled}
        />
        <NumberField
          name="policy.maximumLoad"
          label={w('policy.maximumLoad')}
          help={w('policy.maximumLoadHelp')}
          unit={w('unit.items')}
          min={1}
          disabled={disabled}
          optional
        />
      </Section>
      <Section title={w('policy.section.other')}>
        <PolicyNumber path="conflict.lookBackMonths" unit="months" disabled={disabled} />
        <PolicyNumber path="admission.yearsInUse" unit="years" disabled={disabled} />
        <PolicyNumber path="notice.days" unit="days" disabled={disabled} />
        <PolicyNumber path="notice.workingDays" unit="workingDays" disabled={disabled} />
        <PolicyNumber path="similarity.overlap" disabled={disabled} step={0.05} />
        <PolicyNumber path="similarity.containment" disabled={disabled} step={0.05} />
        <PolicyNumber path="suppressBelow" unit="places" disabled={disabled} />
      </Section>
    </>
  );
}
