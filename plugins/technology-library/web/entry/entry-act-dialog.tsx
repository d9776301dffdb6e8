import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { type ReasonAct, ReasonDialog } from './reason-dialog.tsx';

const List = graphql(`
  mutation EntryAct_List($id: ID!, $version: Int!) {
    done: listLibraryEntry(id: $id, version: $version) { ... on LibraryEntry { id stage version } ... on DomainError { code message } }
  }
`);
const Settle = graphql(`
  mutation EntryAct_Settle($id: ID!, $version: Int!, $reason: String!) {
    done: settleEntryOwner(id: $id, version: $version, reason: $reason) {
      ... on LibraryEntry { id ownerDispute version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Meet = graphql(`
  mutation EntryAct_Meet($id: ID!, $version: Int!, $reason: String!) {
    done: meetEntryCondition(id: $id, version: $version, reason: $reason) {
      ... on LibraryEntry { id conditionMetAt version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Publish = graphql(`
  mutation EntryAct_Publish($id: ID!, $version: Int!) {
    done: publishLibraryEntry(id: $id, version: $version) { ... on LibraryEntry { id published } ... on DomainError { code message } }
  }
`);
const Withdraw = graphql(`
  mutation EntryAct_Withdraw($id: ID!, $version: Int!, $reason: String!) {
    done: withdrawLibraryEntry(id: $id, version: $version, reason: $reason) {
      ... on LibraryEntry { id published } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);

const plainActs = ['list', 'settleOwner', 'meetCondition', 'publish', 'withdraw'] as const;
const reasonActs = ['resume', 'suspend', 'supersede', 'exit'] as const satisfies readonly ReasonAct[];
export type EntryAct = (typeof plainActs)[number] | ReasonAct;

interface EntryActDialogProps {
  act: EntryAct;
  entry: { id: string; version: number };
  onDone: () => void;
  onClose: () => void;
}

const isReasonAct = (act: EntryAct): act is ReasonAct => (reasonActs as readonly string[]).includes(act);
const asksReason: readonly EntryAct[] = ['settleOwner', 'meetCondition', 'withdraw'];

/** Says what an act will do, and to whom, before it is done. */
export function EntryActDialog({ act, entry, onDone, onClose }: EntryActDialogProps) {
  const w = useWords();
  const toast = useToast();
  const target = { id: entry.id, version: entry.version };
  const list = useSubmit(List, ({ done }) => done);
  const settle = useSubmit(Settle, ({ done }) => done);
  const meet = useSubmit(Meet, ({ done }) => done);
  const publish = useSubmit(Publish, ({ done }) => done);
  const withdraw = useSubmit(Withdraw, ({ done }) => done);
  const done = () => {
    toast(w('entry.actDone', { act: w(`entry.act.${act}`) }));
    onDone();
  };
  if (isReasonAct(act)) return <ReasonDialog act={act} entry={entry} onDone={done} onClose={onClose} />;
  const runs = {
    list: () => list.submit(target),
    settleOwner: (reason: string) => settle.submit({ ...target, reason }),
    meetCondition: (reason: string) => meet.submit({ ...target, reason }),
    publish: () => publish.submit(target),
    withdraw: (reason: string) => withdraw.submit({ ...target, reason }),
  };
  return (
    <ActDialog
      title={w(`entry.act.${act}`)}
      consequence={w(`entry.act.${act}.consequence`)}
      act={w(`entry.act.${act}`)}
      danger={act === 'withdraw'}
      reason={asksReason.includes(act)}
      run={(reason) => runs[act](reason)}
      onDone={done}
      onClose={onClose}
    />
  );
}
