import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import {
  answerInput,
  blindCorrection,
  complainantCorrection,
  complaintVerdicts,
  handlerInput,
  rejectionInput,
  rejectionReasons,
  reopenInput,
} from '../../shared/complaint-input.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useMemberSearch } from '../parts/searches.tsx';
import { useWords } from '../words.ts';
import { useComplaintActs } from './act-documents.tsx';
import type { ComplaintRow } from './complaint-document.tsx';

export const complaintActs = ['accept', 'investigate', 'answer', 'close', 'assign', 'reopen', 'reject', 'correctComplainant'] as const;
export type ComplaintAct = (typeof complaintActs)[number];

interface ComplaintActDialogProps {
  act: ComplaintAct;
  row: ComplaintRow;
  onDone: () => void;
  onClose: () => void;
}

export function ComplaintActDialog({ act, row, onDone, onClose }: ComplaintActDialogProps) {
  const w = useWords();
  const members = useMemberSearch();
  const run = useComplaintActs();
  const { id, version } = row;
  const label = w(`complaint.act.${act}`);
  if (act === 'investigate' || act === 'close') {
    return (
      <ActDialog
        title={`${label} ${row.number}`}
        consequence={w(`complaint.consequence.${act}`)}
        act={label}
        run={() => (act === 'investigate' ? run.investigate({ id, version }) : run.close({ id, version }))}
        onDone={onDone}
        onClose={onClose}
      />
    );
  }
  const shared = {
    id: `complaint-${act}/${id}`,
    draft: false,
    texts: w.find,
    onDone,
    submitLabel: label,
    consequence: w(`complaint.consequence.${act}`),
  };
  const [complainant] = row.complainants;
  const correction = complainant
    ? {
        schema: complainantCorrection,
        consequence: w('complaint.consequence.correctKnown'),
        initial: {
          complainantName: complainant.name,
          complainantContact: complainant.contact,
          complainantOrganisation: complainant.organisation,
        },
      }
    : { schema: blindCorrection as unknown as typeof complainantCorrection };
  const handler = <PersonField name="handlerId" label={w('complaint.handler')} help={w('complaint.handlerHelp')} search={members} />;
  return (
    <FormDialog title={label} onClose={onClose}>
      {act === 'accept' || act === 'assign' ? (
        <Form
          {...shared}
          schema={handlerInput}
          onSubmit={({ handlerId }) => (act === 'accept' ? run.accept({ id, version, handlerId }) : run.assign({ id, version, handlerId }))}
        >
          {handler}
        </Form>
      ) : null}
      {act === 'reopen' ? (
        <Form {...shared} schema={reopenInput} onSubmit={(input) => run.reopen({ id, version, ...input })}>
          {handler}
          <TextAreaField name="reason" label={w('complaint.reopenReason')} max={2_000} />
        </Form>
      ) : null}
      {act === 'correctComplainant' ? (
        <Form {...shared} {...correction} onSubmit={(input) => run.correctComplainant({ id, version, input })}>
          <TextField
            name="complainantName"
            label={w('complaint.name')}
            help={w('complaint.nameHelp')}
            maxLength={50}
            optional={!complainant}
          />
          <TextField name="complainantContact" label={w('complaint.contact')} maxLength={100} optional />
          <TextField name="complainantOrganisation" label={w('complaint.organisation')} maxLength={100} optional />
          <TextAreaField name="reason" label={w('complaint.correctReason')} help={w('complaint.correctReasonHelp')} max={500} rows={2} />
        </Form>
      ) : null}
      {act === 'reject' ? (
        <Form {...shared} danger schema={rejectionInput} onSubmit={(input) => run.reject({ id, version, input })}>
          <SelectField
            name="reasonCode"
            label={w('complaint.reason')}
            options={rejectionReasons.map((value) => ({ value, label: w(`complaint.rejection.${value}`) }))}
          />
          <TextAreaField name="reason" label={w('complaint.rejectionNote')} max={2_000} />
        </Form>
      ) : null}
      {act === 'answer' ? (
        <Form {...shared} schema={answerInput} onSubmit={(input) => run.answer({ id, version, input })}>
          <SelectField
            name="verdict"
            label={w('complaint.verdict')}
            options={complaintVerdicts.map((value) => ({ value, label: w(`complaint.verdict.${value}`) }))}
          />
          <TextAreaField name="findings" label={w('complaint.findings')} help={w('complaint.findingsHelp')} max={5_000} rows={4} />
          <TextAreaField name="measures" label={w('complaint.measures')} max={5_000} rows={3} optional />
          <TextAreaField name="answer" label={w('complaint.answer')} max={5_000} rows={4} />
          <DateField name="answeredOn" label={w('complaint.answeredOn')} />
        </Form>
      ) : null}
    </FormDialog>
  );
}
