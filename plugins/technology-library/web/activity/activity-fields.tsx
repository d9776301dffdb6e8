import { CheckboxGroupField } from '@xinglin/kit/form/checkbox-field.tsx';
import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import type { Choice } from '@xinglin/kit/form/use-search.ts';
import { Form } from 'antd';
import { methods } from '../../shared/methods.ts';
import { RowsField } from '../parts/rows-field.tsx';
import { useWords } from '../words.ts';
import { MethodFields } from './method-fields.tsx';
import { useProjectSites } from './use-project-sites.ts';

interface SiteRow {
  adoptionId?: string;
  role: string;
}

/** What an activity is, by which methods it counts, and who takes part. */
export function ActivityFields({ projectId, known }: { projectId?: string; known: readonly Choice[] }) {
  const w = useWords();
  const { form } = useFormState();
  const chosen = Form.useWatch('projectId', form) as string | undefined;
  const search = useProjectSites(projectId ?? chosen ?? null);
  const options = methods.map((value) => ({ value, label: w(`method.${value}`) }));
  return (
    <>
      <Section title={w('activity.about')}>
        <TextField name="title" label={w('activity.title')} maxLength={120} />
        <SelectField name="method" label={w('activity.mainMethod')} options={options} />
        <CheckboxGroupField name="methods" label={w('activity.methods')} help={w('activity.methodsHelp')} options={options} optional />
        <DateField name="startsOn" label={w('activity.startsOn')} />
        <DateField name="endsOn" label={w('activity.endsOn')} />
      </Section>
      <MethodFields />
      <Section title={w('activity.sites')}>
        <p className="x-help">{w('activity.sitesHelp')}</p>
        <RowsField<SiteRow>
          name="sites"
          label={w('activity.sites')}
          each={w('activity.site')}
          fresh={() => ({ role: 'PARTICIPANT' })}
          max={500}
        >
          {(row) => (
            <>
              <OrganisationField
                name={[...row, 'adoptionId']}
                label={w('activity.site')}
                search={search}
                known={known}
                placeholder={w('site.pickSite')}
              />
              <SelectField
                name={[...row, 'role']}
                label={w('activity.role')}
                options={(['PARTICIPANT', 'HOST'] as const).map((value) => ({ value, label: w(`activity.role.${value}`) }))}
              />
            </>
          )}
        </RowsField>
      </Section>
      <Section title={w('activity.result')}>
        <TextAreaField name="summary" label={w('activity.summary')} help={w('activity.summaryHelp')} max={5_000} rows={5} optional />
      </Section>
    </>
  );
}
