import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { Form } from 'antd';
import { useWords } from '../words.ts';

/** Who complains; nothing is asked of somebody who left no name. */
export function ComplainantFields() {
  const w = useWords();
  const anonymous = Form.useWatch('anonymous') as boolean | undefined;
  return (
    <Section title={w('complaint.complainant')}>
      <CheckboxField name="anonymous" label={w('complaint.anonymous')} statement={w('complaint.anonymousStatement')} optional />
      {anonymous ? null : (
        <>
          <TextField name="complainantName" label={w('complaint.name')} help={w('complaint.nameHelp')} maxLength={50} />
          <TextField name="complainantContact" label={w('complaint.contact')} maxLength={100} optional />
          <TextField name="complainantOrganisation" label={w('complaint.organisation')} maxLength={100} optional />
        </>
      )}
    </Section>
  );
}
