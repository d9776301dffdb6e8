import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { outcomes } from '../../shared/decision-input.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { DecideDialog, type Line } from './decide-dialog.tsx';
import { PlacesNote } from './places-note.tsx';
import { OutcomeTag } from './tags.tsx';
import { useOrder } from './use-order.tsx';
import { useOutgoing } from './use-outgoing.tsx';

const DraftNotice = graphql(`
  mutation DecisionsPage_DraftNotice($callId: ID!) {
    draftPublicNotice(callId: $callId) { ... on PublicNotice { id } ... on DomainError { code message } }
  }
`);

const SheetDocument = graphql(`
  query DecisionsPage_Sheet($page: PageInput, $filter: DecisionSheetFilter!) {
    decisionSheet(page: $page, filter: $filter) {
      items {
        dossierId number title applicantName ownerDispute reviews mean vetoes passed
        decision { id outcome conditions reason version letter releasedAt revokedAt }
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** 评审结论: what was found beside what is decided, dossier by dossier. */
export default function DecisionsPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [drafting, setDrafting] = useState(false);
  const order = useOrder(id);
  const outgoing = useOutgoing(id);
  const { call, placeOf } = order;
  const draft = useSubmit(DraftNotice, (reply) => reply.draftPublicNotice);
  const [deciding, setDeciding] = useState<Line | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const list = useList({
    document: SheetDocument,
    filters: [
      {
        key: 'outcome',
        label: w('decision.outcome'),
        kind: 'one',
        options: [...outcomes, 'NONE' as const].map((value) => ({ value, label: w(`decision.outcome.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({ page: { first, after }, filter: { callId: id, outcome: filters.outcome?.[0] } }),
    pick: (data) => data.decisionSheet,
    watches: ['Decision', 'DecisionLine'],
  });
  if (call === null) return <NotFound />;
  return (
    <>
      <ListPage
        id="decisions"
        title={w('decision.title')}
        breadcrumb={[
          { label: w('nav.calls'), to: '/calls' },
          { label: call?.title ?? w('decision.call'), to: `/calls/${id}` },
        ]}
        list={list}
        search={false}
        exportAs="technology-promotion.decisions"
        primary={
          <>
            <Can do="create" on="PublicNotice">
              <Button onClick={() => setDrafting(true)}>{w('decision.draftNotice')}</Button>
            </Can>
            {outgoing ? (
              <Button type="primary" onClick={() => navigate(`/calls/${id}/letters`)}>
                {w('decision.toLetters')}
              </Button>
            ) : null}
          </>
        }
        rowKey={(line) => line.dossierId}
        rowName={(line) => line.title}
        rowTo={(line) => `/dossiers/${line.dossierId}`}
        rowActs={(line) =>
          line.decision?.releasedAt
            ? line.decision.letter
              ? [{ key: 'letter', label: w('decision.readLetter'), onAct: () => setReading(line.decision?.letter ?? null) }]
              : []
            : [{ key: 'decide', label: line.decision ? w('decision.change') : w('decision.decide'), onAct: () => setDeciding(line) }]
        }
        columns={[
          { key: 'title', label: w('decision.technology'), render: (line) => line.title, always: true },
          { key: 'number', label: w('decision.number'), render: (line) => line.number },
          { key: 'applicant', label: w('decision.applicant'), render: (line) => line.applicantName },
          {
            key: 'rank',
            label: w('decision.rank'),
            align: 'right',
            render: (line) => {
              const place = placeOf(line.dossierId);
              if (!place) return '—';
              const state = w.find(`scores.standing.${place.state}`) ?? '';
              return typeof place.rank === 'number' ? `${place.rank} · ${state}` : state;
            },
          },
          {
            key: 'mean',
            label: w('decision.mean'),
            align: 'right',
            render: (line) => (typeof line.mean === 'number' ? <NumberText value={line.mean} digits={2} /> : w('decision.noScore')),
          },
          { key: 'reviews', label: w('decision.reviews'), align: 'right', render: (line) => line.reviews },
          {
            key: 'passed',
            label: w('decision.meeting'),
            render: (line) => (typeof line.passed === 'boolean' ? w(line.passed ? 'decision.passed' : 'decision.notPassed') : '—'),
          },
          {
            key: 'outcome',
            label: w('decision.outcome'),
            card: 'status',
            render: (line) => <OutcomeTag of={line.decision?.outcome ?? 'NONE'} />,
          },
          {
            key: 'released',
            label: w('decision.released'),
            render: (line) =>
              line.decision?.revokedAt
                ? w('decision.revoked')
                : line.decision?.releasedAt
                  ? w('decision.isReleased')
                  : w('decision.notReleased'),
          },
        ]}
        empty={<EmptyState title={w('decision.empty')}>{w('decision.emptyHint')}</EmptyState>}
      >
        <PlacesNote order={order} />
      </ListPage>
      {drafting ? (
        <ActDialog
          title={w('decision.draftNotice')}
          consequence={w('decision.draftNoticeConsequence')}
          act={w('decision.draftNotice')}
          run={async () => {
            const outcome = await draft.submit({ callId: id });
            if (outcome.kind === 'done') navigate(`/public-notices/${outcome.value.id}`);
            return outcome;
          }}
          onDone={() => setDrafting(false)}
          onClose={() => setDrafting(false)}
        />
      ) : null}
      {deciding ? <DecideDialog line={deciding} onClose={() => setDeciding(null)} /> : null}
      {reading ? (
        <Modal open title={w('decision.letter')} footer={null} onCancel={() => setReading(null)} destroyOnHidden>
          <p className="x-answer-text">{reading}</p>
        </Modal>
      ) : null}
    </>
  );
}
