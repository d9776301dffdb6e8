import { CheckboxGroupField } from '@xinglin/kit/form/checkbox-field.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { contentParts, evidenceKinds, siteLevels } from '../../shared/version-content.ts';
import { useWords } from '../words.ts';
import { FiguresField } from './figures-field.tsx';

const area = (part: string) => ['content', part];

/** What a version says, part by part; a draft may have gaps. */
export function ContentFields() {
  const w = useWords();
  return (
    <>
      <Section title={w('entry.firstAsked')}>
        <TextAreaField name={area('summary')} label={w('version.part.summary')} max={1_000} rows={4} optional />
        <TextAreaField name={area('indications')} label={w('version.part.indications')} max={2_000} rows={4} optional />
        <TextAreaField name={area('contraindications')} label={w('version.part.contraindications')} max={2_000} rows={3} optional />
        <CheckboxGroupField
          name={area('settings')}
          label={w('version.part.settings')}
          options={siteLevels.map((value) => ({ value, label: w(`entry.setting.${value}`) }))}
          optional
        />
      </Section>
      <Section title={w('version.part.conditions')}>
        {(['staff', 'equipment', 'rooms', 'qualifications'] as const).map((key) => (
          <TextAreaField key={key} name={['content', 'conditions', key]} label={w(`version.${key}`)} max={1_000} rows={2} optional />
        ))}
      </Section>
      <Section title={w('version.part.price')}>
        <NumberField
          name={['content', 'price', 'perCase']}
          label={w('version.perCase')}
          unit={w('version.yuan')}
          min={0}
          precision={2}
          optional
        />
        <TextAreaField name={['content', 'price', 'text']} label={w('version.priceText')} max={1_000} rows={2} optional />
        <NumberField
          name={['content', 'price', 'toAdopt']}
          label={w('version.toAdopt')}
          unit={w('version.yuan')}
          min={0}
          precision={2}
          optional
        />
        <TextAreaField name={['content', 'price', 'toAdoptText']} label={w('version.toAdoptText')} max={1_000} rows={2} optional />
      </Section>
      <Section title={w('version.part.training')}>
        <NumberField name={['content', 'training', 'hours']} label={w('version.hours')} unit={w('version.hoursUnit')} min={0} optional />
        <TextAreaField name={['content', 'training', 'need']} label={w('version.need')} max={2_000} rows={3} optional />
      </Section>
      <Section title={w('version.part.steps')}>
        <TextAreaField name={area('steps')} label={w('version.part.steps')} max={5_000} rows={8} optional />
      </Section>
      {evidenceKinds.map((kind) => (
        <Section key={kind} title={w(`version.evidence.${kind}`)}>
          <TextAreaField name={['content', 'evidence', kind, 'text']} label={w(`version.evidence.${kind}`)} max={3_000} rows={3} optional />
          <FiguresField kind={kind} />
        </Section>
      ))}
      <Section title={w('version.part.property')}>
        <TextAreaField name={area('property')} label={w('version.part.property')} max={2_000} rows={3} optional />
        <TextField name={['content', 'contact', 'name']} label={w('version.contactName')} maxLength={50} optional />
        <TextField name={['content', 'contact', 'phone']} label={w('version.contactPhone')} type="tel" maxLength={30} optional />
        <TextField name={['content', 'contact', 'email']} label={w('version.contactEmail')} type="email" maxLength={200} optional />
      </Section>
      <Section title={w('version.public')}>
        <CheckboxGroupField
          name={area('publicParts')}
          label={w('version.public')}
          help={w('version.publicHelp')}
          options={contentParts.map((value) => ({ value, label: w(`version.part.${value}`) }))}
          optional
        />
      </Section>
    </>
  );
}
