import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { Track } from '../../shared/call-input.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { Findings } from './findings.tsx';
import { PanelDialog } from './panel-dialog.tsx';
import { SeatsForm } from './seats-form.tsx';
import { PanelStageTag } from './tags.tsx';

const PanelDocument = graphql(`
  query PanelPage_Panel($id: ID!) {
    panel(id: $id) {
      id callId name track highImpact stage fixedAt version allowedActions
      call { id title tracks }
      members { id expertId userId name seat ordinal expert { id employerName } }
      findings { code level needed actual names }
    }
  }
`);
const FixDocument = graphql(`
  mutation PanelPage_Fix($id: ID!, $version: Int!) {
    fixPanel(id: $id, version: $version) { ... on Panel { id stage version } ... on DomainError { code message } }
  }
`);
const UnfixDocument = graphql(`
  mutation PanelPage_Unfix($id: ID!, $version: Int!) {
    unfixPanel(id: $id, version: $version) { ... on Panel { id stage version } ... on DomainError { code message } }
  }
`);
const DeleteDocument = graphql(`
  mutation PanelPage_Delete($id: ID!) {
    deletePanel(id: $id) { ... on Call { id } ... on DomainError { code message } }
  }
`);

type Act = 'fix' | 'unfix' | 'delete' | 'update' | 'seats';

export default function PanelPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<Act | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [{ data, fetching, error }, execute] = useQuery({ query: PanelDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const verbs = {
    fix: useSubmit(FixDocument, (reply) => reply.fixPanel),
    unfix: useSubmit(UnfixDocument, (reply) => reply.unfixPanel),
  };
  const remove = useSubmit(DeleteDocument, (reply) => reply.deletePanel);
  const close = () => setAsking(null);
  const closeAndReload = () => {
    close();
    reload();
  };
  return (
    <DetailState row={data?.panel} fetching={fetching} error={error} onRetry={reload}>
      {(panel) => {
        const draft = panel.stage === 'DRAFT';
        const tracks = (panel.call?.tracks ?? []) as Track[];
        const wrong = panel.findings.some(({ level }) => level === 'ERROR');
        const mayFix = panel.allowedActions.includes('fix');
        return (
          <DetailPage
            title={panel.name}
            breadcrumb={[
              { label: panel.call?.title ?? w('nav.calls'), to: `/calls/${panel.callId}` },
              { label: w('panel.panels'), to: `/calls/${panel.callId}/panels` },
            ]}
            status={<PanelStageTag stage={panel.stage} />}
            allowed={panel.allowedActions}
            acts={[
              {
                action: 'fix',
                label: w('panel.fix'),
                onAct: () => setAsking('fix'),
                ...(mayFix && (wrong || unsaved) ? { blocked: w(unsaved ? 'panel.fixUnsaved' : 'panel.fixBlocked') } : {}),
              },
              { action: 'unfix', label: w('panel.unfix'), onAct: () => setAsking('unfix') },
              ...(draft
                ? [
                    { action: 'update', label: w('panel.edit'), onAct: () => setAsking('update') },
                    { action: 'delete', label: w('panel.delete'), danger: true, onAct: () => setAsking('delete') },
                  ]
                : []),
            ]}
            facts={[
              { label: w('panel.track'), value: tracks.find(({ key }) => key === panel.track)?.name ?? panel.track ?? null },
              { label: w('panel.weight'), value: panel.highImpact ? w('panel.highImpactShort') : w('panel.usual') },
              ...(panel.fixedAt ? [{ label: w('panel.fixedAt'), value: <DateText value={panel.fixedAt} withTime /> }] : []),
            ]}
          >
            <Panel id="composition" title={w('panel.composition')}>
              <Findings findings={panel.findings} />
            </Panel>
            <Panel id="seats" title={w('panel.seats')}>
              {draft && panel.allowedActions.includes('update') ? (
                <SeatsForm panel={panel} onDone={reload} onReload={reload} onDirty={setUnsaved} />
              ) : (
                <ul>
                  {panel.members.map((member) => (
                    <li key={member.id}>
                      {w.find(`panel.seat.${member.seat}`)}
                      {w('text.colon')}
                      {member.expertId ? <Link to={`/experts/${member.expertId}`}>{member.name}</Link> : member.name}{' '}
                      <span className="x-faint">{member.expert?.employerName ?? w('panel.ownStaff')}</span>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
            {asking === 'fix' || asking === 'unfix' ? (
              <ActDialog
                title={w(`panel.${asking}`)}
                consequence={w(`panel.${asking}Consequence`)}
                act={w(`panel.${asking}`)}
                run={() => verbs[asking].submit({ id, version: panel.version })}
                onDone={closeAndReload}
                onClose={close}
              />
            ) : null}
            {asking === 'delete' ? (
              <ActDialog
                title={w('panel.delete')}
                consequence={w('panel.deleteConsequence')}
                act={w('panel.delete')}
                danger
                run={() => remove.submit({ id })}
                onDone={() => navigate(`/calls/${panel.callId}/panels`)}
                onClose={close}
              />
            ) : null}
            {asking === 'update' ? (
              <PanelDialog callId={panel.callId} tracks={tracks} panel={panel} onDone={closeAndReload} onClose={close} />
            ) : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
