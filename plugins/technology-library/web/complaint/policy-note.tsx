import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { policyInput } from '../../shared/complaint-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const PolicyDocument = graphql(`
  query ComplaintPolicyNote_Policy { complaintPolicy { acceptDays answerDays setAt } }
`);
const SetPolicy = graphql(`
  mutation ComplaintPolicyNote_Set($input: ComplaintPolicyInput!) {
    setComplaintPolicy(input: $input) {
      ... on ComplaintPolicy { acceptDays answerDays setAt }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

const note = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', marginBlockEnd: 12 } as const;

/** The limits that hold, and the way to change them for whoever may. */
export function PolicyNote() {
  const w = useWords();
  const toast = useToast();
  const maySet = useCan('create', 'ComplaintPolicy');
  const [open, setOpen] = useState(false);
  const [{ data }, execute] = useQuery({ query: PolicyDocument });
  const { submit } = useSubmit(SetPolicy, (reply) => reply.setComplaintPolicy);
  if (!data) return null;
  const { acceptDays, answerDays, setAt } = data.complaintPolicy;
  return (
    <div role="note" style={note}>
      <span>{w(setAt ? 'complaint.policy' : 'complaint.policyDefault', { accept: acceptDays, answer: answerDays })}</span>
      {maySet ? (
        <Button size="small" onClick={() => setOpen(true)}>
          {w('complaint.setPolicy')}
        </Button>
      ) : null}
      {open ? (
        <FormDialog title={w('complaint.setPolicy')} onClose={() => setOpen(false)}>
          <Form
            id="complaint-policy"
            schema={policyInput}
            initial={{ acceptDays, answerDays }}
            texts={w.find}
            onSubmit={(input) => submit({ input })}
            onDone={() => {
              setOpen(false);
              toast(w('visit.saved'));
              execute({ requestPolicy: 'network-only' });
            }}
            submitLabel={w('complaint.setPolicy')}
            consequence={w('complaint.policyConsequence')}
          >
            <NumberField name="acceptDays" label={w('complaint.acceptDays')} unit={w('risk.days')} min={1} max={60} precision={0} />
            <NumberField name="answerDays" label={w('complaint.answerDays')} unit={w('risk.days')} min={1} max={365} precision={0} />
          </Form>
        </FormDialog>
      ) : null}
    </div>
  );
}
