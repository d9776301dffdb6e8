import { Can, useCan } from '@xinglin/kit/ability/ability.tsx';
import type { RowAct } from '@xinglin/kit/data/column.ts';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { stagesClosed } from '../../shared/promotion-file-input.ts';
import { graphql } from '../gql/gql.ts';
import type { SessionPage_SessionQuery } from '../gql/graphql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { FilesPart } from '../parts/files-part.tsx';
import { useWords } from '../words.ts';
import { ParticipantDialog, type Person } from './participant-dialog.tsx';
import { Certify, DrawCertificate, RemoveParticipant } from './session-acts.tsx';
import { SignInPanel } from './sign-in-panel.tsx';

const SessionDocument = graphql(`
  query SessionPage_Session($id: ID!) {
    activitySession(id: $id) {
      id title place startsAt endsAt signInOpen passScore attendance version
      activity { id title stage }
      files { id kind name size forSites addedByName createdAt removedAt removeReason downloadPath allowedActions }
    }
  }
`);
const PeopleDocument = graphql(`
  query SessionPage_People($page: PageInput, $sessionId: ID!) {
    participations(page: $page, sessionId: $sessionId) {
      items { id personName organisation post via signedInAt score certificateNumber certificateFileId version }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

type Session = NonNullable<SessionPage_SessionQuery['activitySession']>;
type Doing = { act: 'edit' | 'remove'; person: Person } | { act: 'add' } | { act: 'certify' };

export default function SessionPage() {
  const { id = '' } = useParams();
  const [{ data, fetching }, execute] = useQuery({ query: SessionDocument, variables: { id } });
  if (!data) return fetching ? <PageSkeleton /> : <NotFound />;
  if (!data.activitySession) return <NotFound />;
  return <Attendance session={data.activitySession} onChange={() => execute({ requestPolicy: 'network-only' })} />;
}

/** Who came to a session, how each is known, what she scored, and her certificate. */
function Attendance({ session, onChange }: { session: Session; onChange: () => void }) {
  const w = useWords();
  const toast = useToast();
  const writes = useCan('update', 'Participation');
  const [doing, setDoing] = useState<Doing | null>(null);
  const stage = session.activity?.stage ?? '';
  const open = stage === 'PLANNED' || stage === 'RUNNING';
  const remove = useSubmit(RemoveParticipant, ({ done }) => done);
  const certify = useSubmit(Certify, ({ done }) => done);
  const draw = useSubmit(DrawCertificate, ({ done }) => done);
  const list = useList({
    document: PeopleDocument,
    variables: ({ after, first }) => ({ page: { first, after }, sessionId: session.id }),
    exports: () => ({ sessionId: session.id }),
    pick: (data) => data.participations,
    watches: ['Participation'],
  });
  const done = (words?: string) => {
    if (words) toast(words);
    setDoing(null);
    onChange();
    list.reload();
  };
  const take = async (person: { id: string }) => {
    const outcome = await draw.submit({ id: person.id });
    if (outcome.kind === 'done') done(w('person.certificateReady'));
    else toast({ text: w('person.certificateFailed'), tone: 'bad' });
  };
  const rowActs = (person: Person & { certificateNumber?: string | null }): RowAct[] =>
    person.certificateNumber
      ? [{ key: 'draw', label: w('person.draw'), onAct: () => void take(person) }]
      : [
          { key: 'edit', label: w('person.edit'), onAct: () => setDoing({ act: 'edit', person }) },
          { key: 'remove', label: w('person.remove'), danger: true, onAct: () => setDoing({ act: 'remove', person }) },
        ];
  return (
    <ListPage
      id="participations"
      title={`${session.title} · ${w('person.list')}`}
      breadcrumb={[
        { label: w('nav.activities'), to: '/activities' },
        { label: session.activity?.title ?? w('nav.activities'), to: `/activities/${session.activity?.id ?? ''}` },
      ]}
      list={list}
      search={false}
      exportAs="technology-library.participations"
      primary={
        <>
          {open ? (
            <Can do="create" on="Participation">
              <Link to={`/sessions/${session.id}/import`}>{w('person.import')}</Link>
              <Button onClick={() => setDoing({ act: 'add' })}>{w('person.add')}</Button>
            </Can>
          ) : null}
          <Can do="certify" on="Participation">
            <Button type="primary" onClick={() => setDoing({ act: 'certify' })}>
              {w('person.certify')}
            </Button>
          </Can>
        </>
      }
      rowKey={(person) => person.id}
      rowName={(person) => person.personName}
      rowActs={(person) => (writes ? rowActs(person) : [])}
      columns={[
        { key: 'name', label: w('person.name'), render: (person) => person.personName, always: true },
        { key: 'organisation', label: w('person.organisation'), render: (person) => person.organisation },
        { key: 'post', label: w('person.post'), render: (person) => person.post || null },
        { key: 'via', label: w('person.via'), render: (person) => w.find(`person.via.${person.via}`) ?? person.via },
        { key: 'signedInAt', label: w('person.signedInAt'), render: (person) => <DateText value={person.signedInAt} withTime /> },
        { key: 'score', label: w('person.score'), align: 'right', render: (person) => person.score ?? null },
        {
          key: 'certificate',
          label: w('person.certificate'),
          render: (person) =>
            person.certificateFileId ? (
              <a href={`/files/${person.certificateFileId}?view=1`} target="_blank" rel="noreferrer">
                {person.certificateNumber}
              </a>
            ) : (
              (person.certificateNumber ?? null)
            ),
        },
      ]}
      empty={<EmptyState title={w('person.empty')}>{w('person.emptyHint')}</EmptyState>}
    >
      {open ? (
        <Can do="openSignIn" on="ActivitySession">
          <SignInPanel session={session} onChange={() => done()} />
        </Can>
      ) : null}
      <Panel id="files" title={w('file.sessionPanel')}>
        <FilesPart
          on="SESSION"
          id={session.id}
          label={session.title}
          files={session.files}
          keeper
          closed={stagesClosed.SESSION.includes(stage)}
          onChange={() => done()}
          empty={w('file.noneActivity')}
        />
      </Panel>
      {doing?.act === 'add' ? <ParticipantDialog session={session} onDone={() => done()} onClose={() => setDoing(null)} /> : null}
      {doing?.act === 'edit' ? (
        <ParticipantDialog session={session} person={doing.person} onDone={() => done()} onClose={() => setDoing(null)} />
      ) : null}
      {doing?.act === 'remove' ? (
        <ActDialog
          title={w('person.remove')}
          act={w('person.remove')}
          consequence={w('person.removeConsequence', { name: doing.person.personName })}
          danger
          run={() => remove.submit({ id: doing.person.id, version: doing.person.version })}
          onDone={() => done(w('person.removed'))}
          onClose={() => setDoing(null)}
        />
      ) : null}
      {doing?.act === 'certify' ? (
        <ActDialog
          title={w('person.certify')}
          act={w('person.certify')}
          consequence={w(session.passScore === null || session.passScore === undefined ? 'person.certifyAll' : 'person.certifyPassed')}
          run={() => certify.submit({ id: session.id })}
          onDone={() => done(w('person.certified'))}
          onClose={() => setDoing(null)}
        />
      ) : null}
    </ListPage>
  );
}
