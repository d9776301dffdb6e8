import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { acceptConsentInput, declineInput } from '../../shared/request-input.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';

const Accept = graphql(`
  mutation ConsentPage_Accept($id: ID!, $version: Int!, $answer: String) {
    acceptConsent(id: $id, version: $version, answer: $answer) {
      ... on HolderConsent { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const Decline = graphql(`
  mutation ConsentPage_Decline($id: ID!, $version: Int!, $answer: String!) {
    declineConsent(id: $id, version: $version, answer: $answer) {
      ... on HolderConsent { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const RecordAccepted = graphql(`
  mutation ConsentPage_RecordAccepted($id: ID!, $version: Int!, $answer: String) {
    recordConsentAccepted(id: $id, version: $version, answer: $answer) {
      ... on HolderConsent { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const RecordDeclined = graphql(`
  mutation ConsentPage_RecordDeclined($id: ID!, $version: Int!, $answer: String!) {
    recordConsentDeclined(id: $id, version: $version, answer: $answer) {
      ... on HolderConsent { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const Withdraw = graphql(`
  mutation ConsentPage_Withdraw($id: ID!, $version: Int!) {
    withdrawConsent(id: $id, version: $version) {
      ... on HolderConsent { id stage version }
      ... on DomainError { code message }
    }
  }
`);

export const consentActs = ['accept', 'decline', 'recordAccept', 'recordDecline', 'withdraw'] as const;
export type ConsentAct = (typeof consentActs)[number];

interface Props {
  consent: { id: string; version: number };
  act: ConsentAct;
  onClose: () => void;
}

export function ConsentActDialog({ consent: { id, version }, act, onClose }: Props) {
  const w = useWords();
  const toast = useToast();
  const accept = useSubmit(Accept, (data) => data.acceptConsent);
  const decline = useSubmit(Decline, (data) => data.declineConsent);
  const recordAccept = useSubmit(RecordAccepted, (data) => data.recordConsentAccepted);
  const recordDecline = useSubmit(RecordDeclined, (data) => data.recordConsentDeclined);
  const withdraw = useSubmit(Withdraw, (data) => data.withdrawConsent);
  const done = () => {
    toast(w(act === 'withdraw' ? 'consent.withdrawDone' : 'consent.done'));
    onClose();
  };
  if (act === 'withdraw')
    return (
      <ActDialog
        title={w('consent.act.withdraw')}
        act={w('consent.act.withdraw')}
        consequence={w('consent.withdrawConsequence')}
        run={() => withdraw.submit({ id, version })}
        onDone={done}
        onClose={onClose}
      />
    );
  const yes = act === 'accept' || act === 'recordAccept';
  const recorded = act === 'recordAccept' || act === 'recordDecline';
  const send = (answer: string | null) => {
    if (yes) return (recorded ? recordAccept : accept).submit({ id, version, answer });
    return (recorded ? recordDecline : decline).submit({ id, version, answer: answer ?? '' });
  };
  return (
    <FormDialog title={w(`consent.act.${act}`)} onClose={onClose}>
      <Form
        id={`consent-${act}/${id}`}
        schema={yes ? acceptConsentInput : declineInput}
        draft={false}
        texts={w.find}
        onSubmit={({ answer }) => send(answer ? String(answer) : null)}
        onDone={done}
        submitLabel={w(`consent.act.${act}`)}
        consequence={w(recorded ? 'consent.recordConsequence' : yes ? 'consent.acceptConsequence' : 'consent.declineConsequence')}
      >
        <TextAreaField name="answer" label={w(yes ? 'consent.optionalWords' : 'request.reason')} max={500} rows={3} optional={yes} />
      </Form>
    </FormDialog>
  );
}
