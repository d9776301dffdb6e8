import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { AffiliationTable } from './affiliation-table.tsx';
import { AvailabilityDialog } from './availability-dialog.tsx';
import { ExpertDocument } from './expert-document.tsx';
import { useSubjects } from './subject-words.ts';
import { ExpertStageTag } from './tags.tsx';

const EndDocument = graphql(`
  mutation ExpertDetail_End($id: ID!, $version: Int!, $reason: String!) {
    endEngagement(id: $id, version: $version, reason: $reason) {
      ... on Expert { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const AgainDocument = graphql(`
  mutation ExpertDetail_Again($id: ID!, $version: Int!) {
    inviteExpertAgain(id: $id, version: $version) { ... on Expert { id stage version } ... on DomainError { code message } }
  }
`);

export default function ExpertDetailPage() {
  const w = useWords();
  const subjects = useSubjects();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<'end' | 'inviteAgain' | 'setAvailability' | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: ExpertDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const end = useSubmit(EndDocument, (reply) => reply.endEngagement);
  const again = useSubmit(AgainDocument, (reply) => reply.inviteExpertAgain);
  const close = () => setAsking(null);
  return (
    <DetailState row={data?.expert} fetching={fetching} error={error} onRetry={reload}>
      {(expert) => {
        const { version, figures, profile } = expert;
        const away = expert.unavailableFrom || expert.unavailableTo;
        return (
          <DetailPage
            title={expert.name}
            breadcrumb={[{ label: w('nav.experts'), to: '/experts' }]}
            status={<ExpertStageTag stage={expert.stage} />}
            allowed={expert.allowedActions}
            acts={[
              { action: 'update', label: w('expert.edit'), onAct: () => navigate(`/experts/${id}/edit`) },
              { action: 'setAvailability', label: w('expert.availability'), onAct: () => setAsking('setAvailability') },
              { action: 'inviteAgain', label: w('expert.inviteAgain'), onAct: () => setAsking('inviteAgain') },
              { action: 'end', label: w('expert.end'), danger: true, onAct: () => setAsking('end') },
            ]}
            facts={[
              { label: w('expert.title'), value: expert.title },
              { label: w('expert.employer'), value: expert.employerName },
              { label: w('expert.email'), value: expert.email },
              { label: w('expert.subjects'), value: subjects.list(expert.subjects) },
              { label: w('expert.maxLoad'), value: expert.maxLoad ?? w('expert.byRound') },
              ...(away
                ? [
                    {
                      label: w('expert.away'),
                      value: (
                        <>
                          {expert.unavailableFrom ? <DateText value={expert.unavailableFrom} /> : null} –{' '}
                          {expert.unavailableTo ? <DateText value={expert.unavailableTo} /> : null}
                        </>
                      ),
                    },
                  ]
                : []),
              { label: w('expert.invitedAt'), value: <DateText value={expert.invitedAt} withTime /> },
              ...(expert.answeredAt ? [{ label: w('expert.answeredAt'), value: <DateText value={expert.answeredAt} withTime /> }] : []),
              ...(expert.declineReason ? [{ label: w('expert.declineReason'), value: expert.declineReason }] : []),
              ...(expert.endReason ? [{ label: w('expert.endReason'), value: expert.endReason }] : []),
            ]}
          >
            {figures ? (
              <Panel id="figures" title={w('expert.figures')}>
                <dl className="x-facts">
                  {(['open', 'submitted', 'declined', 'recused', 'expired'] as const).map((key) => (
                    <div key={key}>
                      <dt>{w(`expert.${key}`)}</dt>
                      <dd>{figures[key]}</dd>
                    </div>
                  ))}
                </dl>
              </Panel>
            ) : null}
            <Panel id="profile" title={w('expert.profile')}>
              {profile ? (
                <>
                  {profile.biography ? <p className="x-answer-text">{profile.biography}</p> : null}
                  <AffiliationTable rows={profile.affiliations} />
                </>
              ) : (
                <p className="x-faint">{w(expert.userId ? 'expert.noProfile' : 'expert.notJoined')}</p>
              )}
            </Panel>
            {asking === 'end' ? (
              <ActDialog
                title={w('expert.endTitle', { name: expert.name })}
                consequence={w('expert.endConsequence')}
                act={w('expert.end')}
                danger
                reason
                run={(reason) => end.submit({ id, version, reason })}
                onDone={close}
                onClose={close}
              />
            ) : null}
            {asking === 'inviteAgain' ? (
              <ActDialog
                title={w('expert.inviteAgain')}
                consequence={w('expert.inviteConsequence')}
                act={w('expert.inviteAgain')}
                run={() => again.submit({ id, version })}
                onDone={close}
                onClose={close}
              />
            ) : null}
            {asking === 'setAvailability' ? <AvailabilityDialog expert={expert} onClose={close} /> : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
