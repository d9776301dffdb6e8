import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';

const Discuss = graphql(`
  mutation LeadActs_Discuss($id: ID!, $version: Int!) {
    discussItem(id: $id, version: $version) { ... on LedItem { id stage } ... on DomainError { code message } }
  }
`);
const OpenVote = graphql(`
  mutation LeadActs_OpenVote($id: ID!, $version: Int!) {
    openVote(id: $id, version: $version) { ... on LedItem { id stage } ... on DomainError { code message } }
  }
`);
const CloseVote = graphql(`
  mutation LeadActs_CloseVote($id: ID!, $version: Int!) {
    closeVote(id: $id, version: $version) { ... on LedItem { id stage passed } ... on DomainError { code message } }
  }
`);
const Postpone = graphql(`
  mutation LeadActs_Postpone($id: ID!, $version: Int!, $note: String!) {
    postponeItem(id: $id, version: $version, note: $note) {
      ... on LedItem { id stage }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export type LeadAct = 'discuss' | 'openVote' | 'closeVote' | 'postpone';

interface LeadActsProps {
  item: { id: string; ordinal: number; version: number };
  allowed: readonly string[];
  /** The vote cannot open yet: the button says why and is not pressed. */
  blocked?: string | undefined;
  votesCast?: number | null | undefined;
  /** Asks anew: everybody's screens follow by the live channel, this one at once. */
  onDone: () => void;
}

/** What chair and secretary do with one item, in the order of a meeting. */
export function LeadActs({ item, allowed, blocked, votesCast, onDone }: LeadActsProps) {
  const w = useWords();
  const toast = useToast();
  const [asking, setAsking] = useState<'closeVote' | 'postpone' | null>(null);
  const discuss = useSubmit(Discuss, (data) => data.discussItem);
  const openVote = useSubmit(OpenVote, (data) => data.openVote);
  const closeVote = useSubmit(CloseVote, (data) => data.closeVote);
  const postpone = useSubmit(Postpone, (data) => data.postponeItem);
  const target = { id: item.id, version: item.version };
  const n = item.ordinal;
  const run = async (act: { submit: (of: typeof target) => Promise<{ kind: string }> }) => {
    const { kind } = await act.submit(target);
    if (kind === 'done') onDone();
  };
  const finish = (text: string) => {
    setAsking(null);
    toast(text);
    onDone();
  };
  return (
    <>
      <ProblemNote problem={discuss.problem ?? openVote.problem} find={w.find} onReload={onDone} />
      <div className="x-form-acts">
        {allowed.includes('discuss') ? (
          <Button loading={discuss.busy} aria-label={w('meeting.discussOf', { n })} onClick={() => void run(discuss)}>
            {w('meeting.discuss')}
          </Button>
        ) : null}
        {allowed.includes('openVote') ? (
          <Button type="primary" disabled={blocked !== undefined} loading={openVote.busy} onClick={() => void run(openVote)}>
            {w('meeting.openVote')}
          </Button>
        ) : null}
        {allowed.includes('closeVote') ? (
          <Button type="primary" onClick={() => setAsking('closeVote')}>
            {w('meeting.closeVote')}
          </Button>
        ) : null}
        {allowed.includes('postpone') ? (
          <Button aria-label={w('meeting.postponeOf', { n })} onClick={() => setAsking('postpone')}>
            {w('meeting.postpone')}
          </Button>
        ) : null}
      </div>
      {allowed.includes('openVote') && blocked ? <p className="x-help">{blocked}</p> : null}
      {asking === 'closeVote' ? (
        <ActDialog
          title={w('meeting.closeVote')}
          consequence={w('meeting.closeVoteConsequence', { n: votesCast ?? 0 })}
          act={w('meeting.closeVote')}
          run={() => closeVote.submit(target)}
          onDone={() => finish(w('meeting.voteClosed'))}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'postpone' ? (
        <ActDialog
          title={w('meeting.postponeOf', { n })}
          consequence={w('meeting.postponeConsequence')}
          act={w('meeting.postpone')}
          reason
          run={(note) => postpone.submit({ ...target, note })}
          onDone={() => finish(w('meeting.postponed'))}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}
