import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { siteLevels } from '../../shared/site-input.ts';
import { AreaField } from '../parts/area-field.tsx';
import { useWords } from '../words.ts';

/** What is written of an institution, for beginning and for correcting. */
export function SiteFields({ named, area }: { named: boolean; area?: string }) {
  const w = useWords();
  return (
    <Section title={w('site.institution')}>
      <TextField
        name="siteName"
        label={w('site.name')}
        maxLength={100}
        disabled={named}
        {...(named ? { help: w('site.namedHelp') } : {})}
      />
      <AreaField name="areaCode" label={w('site.area')} help={w('site.areaHelp')} {...(area ? { stored: area } : {})} />
      <SelectField
        name="siteLevel"
        label={w('site.level')}
        options={siteLevels.map((value) => ({ value, label: w(`site.level.${value}`) }))}
      />
      <TextField name="contactName" label={w('site.contactName')} maxLength={50} optional />
      <TextField name="contactPhone" label={w('site.contactPhone')} maxLength={20} type="tel" optional />
    </Section>
  );
}
