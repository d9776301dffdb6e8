import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { type IpAct, ipStep } from '../../shared/ip-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Move = graphql(`
  mutation IpStepDialog_Move($id: ID!, $version: Int!, $input: IpStepInput!) {
    moveIpRecord(id: $id, version: $version, input: $input) {
      ... on IpRecord { id version stage disputed allowedActions }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

interface IpStepDialogProps {
  act: IpAct;
  ip: { id: string; version: number; rightNumber?: string | null };
  onDone: () => void;
  onClose: () => void;
}

const termed: readonly IpAct[] = ['grant', 'restore'];
const paid: readonly IpAct[] = ['grant', 'restore', 'payFee'];
const explained: readonly IpAct[] = ['invalidate', 'transfer', 'dispute', 'settle'];

/** One step of a right: the day it happened, and what that step needs. */
export function IpStepDialog({ act, ip: { id, version, rightNumber }, onDone, onClose }: IpStepDialogProps) {
  const w = useWords();
  const { submit } = useSubmit(Move, (data) => data.moveIpRecord);
  return (
    <FormDialog title={w(`ip.act.${act}`)} onClose={onClose}>
      <Form
        id={`ip-${act}/${id}`}
        schema={ipStep}
        initial={{ act, ...(act === 'grant' && rightNumber ? { rightNumber } : {}) }}
        texts={w.find}
        onSubmit={(input) => submit({ id, version, input: { ...input, act } })}
        onDone={onDone}
        submitLabel={w(`ip.act.${act}`)}
        danger={act === 'invalidate'}
        consequence={w(`ip.consequence.${act}`)}
      >
        <DateField name="occurredOn" label={w(`ip.day.${act}`)} />
        {act === 'grant' ? <TextField name="rightNumber" label={w('ip.rightNumber')} maxLength={60} optional /> : null}
        {termed.includes(act) ? <DateField name="expiresOn" label={w('ip.expiresOn')} optional /> : null}
        {paid.includes(act) ? <DateField name="feeDueOn" label={w('ip.nextFee')} optional /> : null}
        <TextAreaField name="note" label={w(`ip.note.${act}`)} max={2_000} optional={!explained.includes(act)} />
      </Form>
    </FormDialog>
  );
}
