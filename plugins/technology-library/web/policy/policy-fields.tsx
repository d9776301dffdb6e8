import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { type KnownFile, UploadField } from '@xinglin/kit/form/upload-field.tsx';
import { policyLevels } from '../../shared/policy-input.ts';
import { useUploader } from '../parts/use-uploader.tsx';
import { useWords } from '../words.ts';
import { type Known, ReachFields } from './reach-fields.tsx';

interface PolicyFieldsProps {
  files?: readonly KnownFile[];
  projects?: readonly Known[];
  entries?: readonly Known[];
}

export function PolicyFields({ files = [], projects = [], entries = [] }: PolicyFieldsProps) {
  const w = useWords();
  const uploader = useUploader();
  return (
    <>
      <Section title={w('policy.document')} counts={['title', 'issuer', 'level', 'issuedOn']}>
        <TextField name="title" label={w('policy.title')} maxLength={200} />
        <TextField name="documentNumber" label={w('policy.number')} help={w('policy.numberHelp')} maxLength={60} optional />
        <TextField name="issuer" label={w('policy.issuer')} maxLength={100} />
        <SelectField
          name="level"
          label={w('policy.level')}
          options={policyLevels.map((value) => ({ value, label: w(`policy.level.${value}`) }))}
        />
        <DateField name="issuedOn" label={w('policy.issuedOn')} />
        <DateField name="effectiveOn" label={w('policy.effectiveOn')} optional />
        <UploadField
          name="attachmentIds"
          label={w('policy.files')}
          help={w('policy.filesHelp')}
          uploader={uploader}
          known={files}
          optional
        />
        <TextField name="url" label={w('policy.url')} type="url" maxLength={500} optional />
        <TextAreaField name="summary" label={w('policy.summary')} max={5_000} rows={4} optional />
      </Section>
      <Section title={w('policy.reach')}>
        <ReachFields projects={projects} entries={entries} />
      </Section>
    </>
  );
}
