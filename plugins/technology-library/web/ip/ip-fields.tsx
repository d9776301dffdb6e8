import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import type { Choice } from '@xinglin/kit/form/use-search.ts';
import type { ReactNode } from 'react';
import { ipKinds, ipOrigins } from '../../shared/ip-input.ts';
import { RowsField } from '../parts/rows-field.tsx';
import { useProjectSearch } from '../parts/use-project-search.tsx';
import { useWords } from '../words.ts';

interface IpFieldsProps {
  /** The technology and the state, while they can be said. */
  first?: ReactNode;
  project?: Choice;
  /** Versions and agreements of the technology, once it is known. */
  versions?: readonly { value: string; label: string }[];
  agreements?: readonly { value: string; label: string }[];
}

interface HolderRow {
  name: string;
  share?: number | null;
}

export function IpFields({ first, project, versions = [], agreements = [] }: IpFieldsProps) {
  const w = useWords();
  const projects = useProjectSearch();
  return (
    <>
      <Section title={w('ip.section.right')} counts={['kind', 'title', 'rightNumber']}>
        {first}
        <SelectField name="kind" label={w('ip.kind')} options={ipKinds.map((value) => ({ value, label: w(`ip.kind.${value}`) }))} />
        <TextField name="title" label={w('ip.title')} maxLength={200} />
        <TextField name="rightNumber" label={w('ip.rightNumber')} help={w('ip.rightNumberHelp')} maxLength={60} optional />
        <RowsField<HolderRow>
          name="rightHolders"
          label={w('ip.rightHolders')}
          each={w('ip.rightHolder')}
          fresh={() => ({ name: '' })}
          max={20}
        >
          {(path) => (
            <>
              <TextField name={[...path, 'name']} label={w('ip.holderName')} maxLength={100} />
              <NumberField name={[...path, 'share']} label={w('ip.share')} unit="%" min={0} max={100} precision={2} optional />
            </>
          )}
        </RowsField>
      </Section>
      <Section title={w('ip.section.origin')} counts={['origin', 'projectId']}>
        <SelectField
          name="origin"
          label={w('ip.origin')}
          options={ipOrigins.map((value) => ({ value, label: w(`ip.originOf.${value}`) }))}
        />
        <PersonField
          name="projectId"
          label={w('ip.project')}
          help={w('ip.projectHelp')}
          search={projects}
          placeholder={w('subject.pickProject')}
          known={project ? [project] : []}
          optional
        />
        {versions.length > 0 ? <SelectField name="versionId" label={w('ip.version')} options={versions} optional /> : null}
        {agreements.length > 0 ? <SelectField name="agreementId" label={w('ip.agreement')} options={agreements} optional /> : null}
      </Section>
      <Section title={w('ip.section.days')} counts={['filedOn', 'grantedOn', 'expiresOn', 'feeDueOn']}>
        <DateField name="filedOn" label={w('ip.filedOn')} optional />
        <DateField name="grantedOn" label={w('ip.grantedOn')} optional />
        <DateField name="expiresOn" label={w('ip.expiresOn')} help={w('ip.warned')} optional />
        <DateField name="feeDueOn" label={w('ip.feeDueOn')} optional />
      </Section>
      <Section title={w('ip.licence')} counts={['licensedTo', 'licenceRegion', 'licenceUntil', 'licenceTerms']}>
        <TextField name="licensedTo" label={w('ip.licensedTo')} maxLength={200} optional />
        <TextField name="licenceRegion" label={w('ip.licenceRegion')} maxLength={100} optional />
        <DateField name="licenceUntil" label={w('ip.licenceUntil')} optional />
        <TextAreaField name="licenceTerms" label={w('ip.licenceTerms')} max={2_000} rows={3} optional />
      </Section>
    </>
  );
}
