import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { ObjectionTag } from './tags.tsx';

const ObjectionDocument = graphql(`
  query ObjectionPage_Objection($id: ID!) {
    objection(id: $id) {
      id noticeId dossierId number title objector organisation contact grounds stage findings answeredAt createdAt version allowedActions
    }
  }
`);
const Investigate = graphql(`
  mutation ObjectionPage_Investigate($id: ID!, $version: Int!) {
    investigateObjection(id: $id, version: $version) { ... on Objection { id stage version } ... on DomainError { code message } }
  }
`);
const Uphold = graphql(`
  mutation ObjectionPage_Uphold($id: ID!, $version: Int!, $findings: String!) {
    upholdObjection(id: $id, version: $version, findings: $findings) {
      ... on Objection { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Dismiss = graphql(`
  mutation ObjectionPage_Dismiss($id: ID!, $version: Int!, $findings: String!) {
    dismissObjection(id: $id, version: $version, findings: $findings) {
      ... on Objection { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

const acts = ['investigate', 'uphold', 'dismiss'] as const;

export default function ObjectionPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<(typeof acts)[number] | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: ObjectionDocument, variables: { id } });
  const investigate = useSubmit(Investigate, (reply) => reply.investigateObjection);
  const uphold = useSubmit(Uphold, (reply) => reply.upholdObjection);
  const dismiss = useSubmit(Dismiss, (reply) => reply.dismissObjection);
  return (
    <DetailState row={data?.objection} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(objection) => (
        <DetailPage
          title={`${w('decision.anObjection')} ${objection.number}`}
          breadcrumb={[{ label: w('nav.objections'), to: '/objections' }]}
          status={<ObjectionTag of={objection.stage} />}
          stages={
            <StageBar
              current={objection.stage}
              steps={['RECEIVED', 'INVESTIGATING', objection.stage === 'UPHELD' ? 'UPHELD' : 'DISMISSED'].map((stage) => ({
                key: stage,
                label:
                  stage === 'DISMISSED' && objection.stage !== 'DISMISSED'
                    ? w('decision.objection.answered')
                    : (w.find(`decision.objection.${stage}`) ?? stage),
              }))}
            />
          }
          allowed={objection.allowedActions}
          acts={acts.map((action) => ({
            action,
            label: w(`decision.${action}`),
            danger: action === 'uphold',
            onAct: () => setAsking(action),
          }))}
          facts={[
            { label: w('decision.technology'), value: <Link to={`/dossiers/${objection.dossierId}`}>{objection.title}</Link> },
            { label: w('decision.noticeOf'), value: <Link to={`/public-notices/${objection.noticeId}`}>{w('decision.openNotice')}</Link> },
            { label: w('decision.objector'), value: [objection.objector, objection.organisation].filter(Boolean).join(' · ') },
            { label: w('decision.contact'), value: objection.contact },
            { label: w('decision.lodgedAt'), value: <DateText value={objection.createdAt} withTime /> },
            ...(objection.answeredAt
              ? [{ label: w('decision.answeredAt'), value: <DateText value={objection.answeredAt} withTime /> }]
              : []),
          ]}
        >
          <Panel id="grounds" title={w('decision.grounds')}>
            <p className="x-answer-text">{objection.grounds}</p>
          </Panel>
          {objection.findings ? (
            <Panel id="findings" title={w('decision.findings')}>
              <p className="x-answer-text">{objection.findings}</p>
            </Panel>
          ) : null}
          {asking ? (
            <ActDialog
              title={w(`decision.${asking}`)}
              consequence={w(`decision.${asking}Consequence`)}
              act={w(`decision.${asking}`)}
              danger={asking === 'uphold'}
              reason={asking !== 'investigate'}
              reasonLabel={w('decision.findings')}
              run={(findings) => {
                const { version } = objection;
                if (asking === 'investigate') return investigate.submit({ id, version });
                return (asking === 'uphold' ? uphold : dismiss).submit({ id, version, findings });
              }}
              onDone={() => {
                setAsking(null);
                toast(w('decision.saved'));
              }}
              onClose={() => setAsking(null)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
