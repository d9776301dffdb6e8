import { DateField } from '@xinglin/kit/form/date-field.tsx';
import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { extensionInput } from '../../shared/round-input.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { WhereInRound } from './where-in-round.tsx';

const Open = graphql(`
  mutation RoundAct_Open($id: ID!, $version: Int!) {
    done: openReviewRound(id: $id, version: $version) {
      ... on ReviewRound { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Close = graphql(`
  mutation RoundAct_Close($id: ID!, $version: Int!) {
    done: closeReviewRound(id: $id, version: $version) { ... on ReviewRound { id stage version } ... on DomainError { code message } }
  }
`);
const Invite = graphql(`
  mutation RoundAct_Invite($id: ID!) {
    done: inviteAssignments(roundId: $id) { ... on ReviewRound { id version } ... on DomainError { code message } }
  }
`);
const Remind = graphql(`
  mutation RoundAct_Remind($id: ID!) {
    done: remindReviewers(roundId: $id) { ... on ReviewRound { id version } ... on DomainError { code message } }
  }
`);
const Extend = graphql(`
  mutation RoundAct_Extend($id: ID!, $version: Int!, $day: String!, $reason: String!) {
    done: extendReviewRound(id: $id, version: $version, day: $day, reason: $reason) {
      ... on ReviewRound { id dueAt version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Reopen = graphql(`
  mutation RoundAct_Reopen($id: ID!, $version: Int!, $day: String!, $reason: String!) {
    done: reopenReviewRound(id: $id, version: $version, day: $day, reason: $reason) {
      ... on ReviewRound { id stage dueAt version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export type RoundAct = 'open' | 'close' | 'invite' | 'remind' | 'extend' | 'reopen';
interface RoundActProps {
  act: RoundAct;
  round: { id: string; version: number };
  onDone: () => void;
  onClose: () => void;
}

/** Says what an act on a round will do, and to whom, before it is done. */
export function RoundActDialog({ act, round, onDone, onClose }: RoundActProps) {
  const w = useWords();
  const toast = useToast();
  const { id, version } = round;
  const open = useSubmit(Open, ({ done }) => done);
  const close = useSubmit(Close, ({ done }) => done);
  const invite = useSubmit(Invite, ({ done }) => done);
  const remind = useSubmit(Remind, ({ done }) => done);
  const finish = () => {
    toast(w('round.actDone', { act: w(`round.act.${act}`) }));
    onDone();
  };
  if (act === 'extend' || act === 'reopen') return <NewDateDialog act={act} round={round} onDone={finish} onClose={onClose} />;
  const run = {
    open: () => open.submit({ id, version }),
    close: () => close.submit({ id, version }),
    invite: () => invite.submit({ id }),
    remind: () => remind.submit({ id }),
  }[act] as () => Promise<Outcome<unknown>>;
  return (
    <ActDialog
      title={w(`round.act.${act}`)}
      consequence={w(`round.act.${act}.consequence`)}
      act={w(`round.act.${act}`)}
      danger={act === 'close'}
      run={run}
      where={({ path }) => <WhereInRound roundId={id} path={path} />}
      onDone={finish}
      onClose={onClose}
    />
  );
}

function NewDateDialog({ act, round, onDone, onClose }: RoundActProps & { act: 'extend' | 'reopen' }) {
  const w = useWords();
  const extend = useSubmit(Extend, ({ done }) => done);
  const reopen = useSubmit(Reopen, ({ done }) => done);
  const { id, version } = round;
  return (
    <FormDialog title={w(`round.act.${act}`)} onClose={onClose}>
      <Form
        id={`round-${act}/${id}`}
        schema={extensionInput}
        texts={w.find}
        draft={false}
        onSubmit={(input) => (act === 'extend' ? extend : reopen).submit({ id, version, ...input })}
        onDone={onDone}
        submitLabel={w(`round.act.${act}`)}
        consequence={w(`round.act.${act}.consequence`)}
      >
        <DateField name="day" label={w('round.newDay')} help={w('round.newDayHelp')} />
        <TextAreaField name="reason" label={w('round.reason')} max={500} rows={3} />
      </Form>
    </FormDialog>
  );
}
