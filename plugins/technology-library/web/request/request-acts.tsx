import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { acceptRequestInput, askHolderInput, declineInput } from '../../shared/request-input.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { AcceptRequest, DeclineRequest, ForwardRequest, ProjectsOfEntry, WithdrawRequest } from './request-document.tsx';

export const requestActs = ['accept', 'forward', 'decline', 'withdraw'] as const;
export type RequestAct = (typeof requestActs)[number];

interface Props {
  request: { id: string; version: number; entryId: string };
  act: RequestAct;
  onClose: () => void;
}

/** The dialog of one act on a request. */
export function RequestActDialog({ request, act, onClose }: Props): ReactNode {
  const w = useWords();
  const toast = useToast();
  const withdraw = useSubmit(WithdrawRequest, (data) => data.withdrawAdoptionRequest);
  const done = (text: string) => () => {
    toast(text);
    onClose();
  };
  if (act === 'withdraw')
    return (
      <ActDialog
        reason
        danger
        title={w('request.act.withdraw')}
        act={w('request.act.withdraw')}
        consequence={w('request.withdrawConsequence')}
        run={(reason) => withdraw.submit({ id: request.id, version: request.version, reason })}
        onDone={done(w('request.withdrawDone'))}
        onClose={onClose}
      />
    );
  return (
    <FormDialog title={w(`request.act.${act}`)} onClose={onClose}>
      {act === 'forward' ? <Forward request={request} onDone={done(w('request.forwardDone'))} /> : null}
      {act === 'accept' ? <Accept request={request} onDone={done(w('request.acceptDone'))} /> : null}
      {act === 'decline' ? <Decline request={request} onDone={done(w('request.declineDone'))} /> : null}
    </FormDialog>
  );
}

interface FormProps {
  request: Props['request'];
  onDone: () => void;
}

function Forward({ request: { id, version }, onDone }: FormProps) {
  const w = useWords();
  const { submit } = useSubmit(ForwardRequest, (data) => data.forwardAdoptionRequest);
  return (
    <Form
      id={`forward/${id}`}
      schema={askHolderInput}
      draft={false}
      texts={w.find}
      onSubmit={({ message, dueOn }) => submit({ id, version, message: message as string | null, dueOn })}
      onDone={onDone}
      submitLabel={w('request.act.forward')}
      consequence={w('request.forwardConsequence')}
    >
      <DateField name="dueOn" label={w('request.dueOn')} />
      <TextAreaField name="message" label={w('request.message')} max={1_000} rows={3} optional />
    </Form>
  );
}

function Accept({ request: { id, version, entryId }, onDone }: FormProps) {
  const w = useWords();
  const [{ data }] = useQuery({ query: ProjectsOfEntry, variables: { entryId } });
  const { submit } = useSubmit(AcceptRequest, (reply) => reply.acceptAdoptionRequest);
  return (
    <Form
      id={`accept/${id}`}
      schema={acceptRequestInput}
      draft={false}
      texts={w.find}
      onSubmit={({ projectId, answer }) => submit({ id, version, projectId, answer: answer as string | null })}
      onDone={onDone}
      submitLabel={w('request.act.accept')}
      consequence={w('request.acceptConsequence')}
    >
      <SelectField
        name="projectId"
        label={w('request.project')}
        placeholder={w('request.pickProject')}
        options={(data?.promotionProjects.items ?? []).map((project) => ({
          value: project.id,
          label: `${project.number} ${project.title}`,
        }))}
      />
      <TextAreaField name="answer" label={w('request.words')} max={1_000} rows={3} optional />
    </Form>
  );
}

function Decline({ request: { id, version }, onDone }: FormProps) {
  const w = useWords();
  const { submit } = useSubmit(DeclineRequest, (data) => data.declineAdoptionRequest);
  return (
    <Form
      id={`decline/${id}`}
      schema={declineInput}
      draft={false}
      texts={w.find}
      onSubmit={({ answer }) => submit({ id, version, answer })}
      onDone={onDone}
      submitLabel={w('request.act.decline')}
      consequence={w('request.declineConsequence')}
    >
      <TextAreaField name="answer" label={w('request.reason')} max={500} rows={3} />
    </Form>
  );
}
