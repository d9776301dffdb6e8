import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { UploadField } from '@xinglin/kit/form/upload-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { z } from 'zod';
import { recordKinds, trainingEnds, trainingFields, trainingOrder } from '../../shared/team-input.ts';
import { useUploader } from '../parts/use-uploader.tsx';
import { useWords } from '../words.ts';
import { AddRecord } from './person-document.tsx';

/** The field holds a list; the record takes one. */
const schema = trainingFields
  .omit({ fileId: true })
  .extend({ fileId: z.array(z.uuid()).max(1).nullish() })
  .refine(trainingEnds, trainingOrder);

interface RecordDialogProps {
  personId: string;
  onDone: () => void;
  onClose: () => void;
}

export function RecordDialog({ personId, onDone, onClose }: RecordDialogProps) {
  const w = useWords();
  const uploader = useUploader();
  const { submit } = useSubmit(AddRecord, (data) => data.addTrainingRecord);
  return (
    <FormDialog title={w('team.train')} onClose={onClose}>
      <Form
        id={`training/${personId}`}
        schema={schema}
        initial={{ kind: 'TRAINING' }}
        texts={w.find}
        onSubmit={({ fileId, ...rest }) => submit({ personId, input: { ...rest, fileId: fileId?.[0] ?? null } })}
        onDone={onDone}
        submitLabel={w('team.train')}
      >
        <SelectField name="kind" label={w('team.kind')} options={recordKinds.map((value) => ({ value, label: w(`team.kind.${value}`) }))} />
        <TextField name="title" label={w('team.subject')} maxLength={120} />
        <DateField name="doneOn" label={w('team.doneOn')} />
        <DateField name="validUntil" label={w('team.validUntil')} help={w('team.validUntilHelp')} optional />
        <NumberField name="hours" label={w('team.hours')} unit={w('team.hour')} min={0} precision={1} optional />
        <TextField name="issuer" label={w('team.issuer')} maxLength={100} optional />
        <TextField name="number" label={w('team.number')} maxLength={60} optional />
        <UploadField name="fileId" label={w('team.evidence')} uploader={uploader} maxFiles={1} optional />
      </Form>
    </FormDialog>
  );
}
