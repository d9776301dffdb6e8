import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { UploadField } from '@xinglin/kit/form/upload-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { agreementTemplateInput, changeRequestInput, paperInput, refusalInput, terminationInput } from '../../shared/agreement-input.ts';
import { agreementReasons } from '../../shared/reasons.ts';
import { graphql } from '../gql/gql.ts';
import { useUploader } from '../parts/use-uploader.tsx';
import { useWords } from '../words.ts';
import type { Party } from './parties-panel.tsx';

const Refuse = graphql(`
  mutation AgreementDialogs_Refuse($id: ID!, $reasonCode: String!, $reason: String) {
    refuseAgreement(id: $id, reasonCode: $reasonCode, reason: $reason) {
      ... on Agreement { id version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Ask = graphql(`
  mutation AgreementDialogs_Ask($id: ID!, $request: String!) {
    requestAgreementChange(id: $id, request: $request) {
      ... on Agreement { id version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Paper = graphql(`
  mutation AgreementDialogs_Paper($id: ID!, $version: Int!, $role: String!, $input: PaperSignatureInput!) {
    recordPaperSignature(id: $id, version: $version, role: $role, input: $input) {
      ... on Agreement { id version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Terminate = graphql(`
  mutation AgreementDialogs_Terminate($id: ID!, $version: Int!, $reasonCode: String!, $reason: String!) {
    terminateAgreement(id: $id, version: $version, reasonCode: $reasonCode, reason: $reason) {
      ... on Agreement { id version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Keep = graphql(`
  mutation AgreementDialogs_Keep($id: ID!, $name: String!) {
    keepAgreementTemplate(agreementId: $id, name: $name) {
      ... on AgreementTemplate { id name } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);

interface DialogProps {
  agreement: { id: string; version: number; stage: string };
  onDone: () => void;
  onClose: () => void;
}

function useReasons(codes: readonly string[]) {
  const w = useWords();
  return codes.map((value) => ({ value, label: w.find(`reason.${value}`) ?? value }));
}

export function RefuseDialog({ agreement: { id }, onDone, onClose }: DialogProps) {
  const w = useWords();
  const reasons = useReasons(agreementReasons.refuse);
  const { submit } = useSubmit(Refuse, (data) => data.refuseAgreement);
  return (
    <FormDialog title={w('agreement.act.refuse')} onClose={onClose}>
      <Form
        id={`agreement-refuse/${id}`}
        schema={refusalInput}
        texts={w.find}
        onSubmit={({ reasonCode, reason }) => submit({ id, reasonCode, reason: reason ?? null })}
        onDone={onDone}
        submitLabel={w('agreement.act.refuse')}
        danger
        consequence={w('agreement.refuseConsequence')}
      >
        <SelectField name="reasonCode" label={w('agreement.reason')} options={reasons} />
        <TextAreaField name="reason" label={w('agreement.reasonWords')} help={w('agreement.reasonWordsHelp')} max={500} rows={3} optional />
      </Form>
    </FormDialog>
  );
}

export function AskDialog({ agreement: { id, stage }, onDone, onClose }: DialogProps) {
  const w = useWords();
  const { submit } = useSubmit(Ask, (data) => data.requestAgreementChange);
  const title = w(stage === 'PENDING_SIGNATURES' ? 'agreement.askWording' : 'agreement.askEnd');
  return (
    <FormDialog title={title} onClose={onClose}>
      <Form
        id={`agreement-ask/${id}`}
        schema={changeRequestInput}
        texts={w.find}
        onSubmit={({ request }) => submit({ id, request })}
        onDone={onDone}
        submitLabel={title}
        consequence={w('agreement.askConsequence')}
      >
        <TextAreaField name="request" label={w('agreement.request')} help={w('agreement.requestHelp')} max={1_000} rows={5} />
      </Form>
    </FormDialog>
  );
}

export function PaperDialog({ agreement: { id, version }, party, onDone, onClose }: DialogProps & { party: Party }) {
  const w = useWords();
  const uploader = useUploader();
  const { submit } = useSubmit(Paper, (data) => data.recordPaperSignature);
  return (
    <FormDialog title={w('agreement.act.recordPaper')} onClose={onClose}>
      <Form
        id={`agreement-paper/${id}/${party.role}`}
        schema={paperInput}
        texts={w.find}
        onSubmit={(input) => submit({ id, version, role: party.role, input })}
        onDone={onDone}
        submitLabel={w('agreement.act.recordPaper')}
        consequence={w('agreement.paperConsequence', { name: party.name })}
      >
        <TextField name="signerName" label={w('agreement.signer')} maxLength={50} />
        <DateField name="signedOn" label={w('agreement.signedOn')} />
        <UploadField
          name="fileIds"
          label={w('agreement.scan')}
          help={w('agreement.scanHelp')}
          uploader={uploader}
          accept=".pdf,.png,.jpg,.jpeg"
          maxFiles={1}
        />
      </Form>
    </FormDialog>
  );
}

export function TerminateDialog({ agreement: { id, version }, onDone, onClose }: DialogProps) {
  const w = useWords();
  const reasons = useReasons(agreementReasons.terminate);
  const { submit } = useSubmit(Terminate, (data) => data.terminateAgreement);
  return (
    <FormDialog title={w('agreement.act.terminate')} onClose={onClose}>
      <Form
        id={`agreement-terminate/${id}`}
        schema={terminationInput}
        texts={w.find}
        onSubmit={({ reasonCode, reason }) => submit({ id, version, reasonCode, reason })}
        onDone={onDone}
        submitLabel={w('agreement.act.terminate')}
        danger
        consequence={w('agreement.terminateConsequence')}
      >
        <SelectField name="reasonCode" label={w('agreement.reason')} options={reasons} />
        <TextAreaField name="reason" label={w('agreement.reasonWords')} max={500} rows={3} />
      </Form>
    </FormDialog>
  );
}

export function TemplateDialog({ agreement: { id }, onDone, onClose }: DialogProps) {
  const w = useWords();
  const { submit } = useSubmit(Keep, (data) => data.keepAgreementTemplate);
  return (
    <FormDialog title={w('agreement.act.keepTemplate')} onClose={onClose}>
      <Form
        id={`agreement-template/${id}`}
        schema={agreementTemplateInput}
        texts={w.find}
        onSubmit={({ name }) => submit({ id, name })}
        onDone={onDone}
        submitLabel={w('agreement.act.keepTemplate')}
        consequence={w('agreement.templateConsequence')}
      >
        <TextField name="name" label={w('agreement.templateName')} maxLength={60} />
      </Form>
    </FormDialog>
  );
}
