import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Facts, Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { AvailabilityDialog } from './availability-dialog.tsx';
import { useSubjects } from './subject-words.ts';
import { ExpertStageTag } from './tags.tsx';

const MineDocument = graphql(`
  query Engagement_Mine {
    myEngagement { id name stage subjects maxLoad unavailableFrom unavailableTo invitedAt answeredAt version allowedActions }
    myExpertProfile { id affiliations { id } }
  }
`);
const AnswerDocument = graphql(`
  mutation Engagement_Answer($id: ID!, $version: Int!, $accept: Boolean!, $reason: String) {
    answerEngagement(id: $id, version: $version, accept: $accept, reason: $reason) {
      ... on Expert { id stage version allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

/** 聘任: her own answer, and what she takes on. */
export default function EngagementPage() {
  const w = useWords();
  const toast = useToast();
  const subjects = useSubjects();
  const [asking, setAsking] = useState<'accept' | 'decline' | 'availability' | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: MineDocument });
  const answer = useSubmit(AnswerDocument, (reply) => reply.answerEngagement);
  const close = () => setAsking(null);
  const done = () => {
    toast(w('engagement.answered'));
    close();
  };
  return (
    <DetailState row={data} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {({ myEngagement: mine, myExpertProfile: profile }) =>
        mine ? (
          <Page title={w('nav.engagement')} note={<ExpertStageTag stage={mine.stage} />} narrow>
            <Panel title={w('engagement.offer')}>
              <p>{w(`engagement.${mine.stage as 'INVITED' | 'ENGAGED' | 'DECLINED' | 'ENDED'}`)}</p>
              <Facts
                facts={[
                  { label: w('expert.subjects'), value: subjects.list(mine.subjects) },
                  { label: w('expert.maxLoad'), value: mine.maxLoad ?? w('expert.byRound') },
                  { label: w('expert.invitedAt'), value: <DateText value={mine.invitedAt} withTime /> },
                ]}
              />
              <div className="x-acts">
                {mine.allowedActions.includes('accept') ? (
                  <Button type="primary" onClick={() => setAsking('accept')}>
                    {w('engagement.accept')}
                  </Button>
                ) : null}{' '}
                {mine.allowedActions.includes('decline') ? (
                  <Button onClick={() => setAsking('decline')}>{w('engagement.decline')}</Button>
                ) : null}{' '}
                {mine.stage === 'ENGAGED' ? <Button onClick={() => setAsking('availability')}>{w('expert.availability')}</Button> : null}
              </div>
            </Panel>
            {profile && profile.affiliations.length > 0 ? null : (
              <p role="status">
                {w('engagement.profileFirst')} <Link to="/expert-profile">{w('nav.expertProfile')}</Link>
              </p>
            )}
            {asking === 'accept' || asking === 'decline' ? (
              <ActDialog
                title={w(`engagement.${asking}`)}
                consequence={w(`engagement.${asking}Consequence`)}
                act={w(`engagement.${asking}`)}
                reason={asking === 'decline'}
                run={(reason) => answer.submit({ id: mine.id, version: mine.version, accept: asking === 'accept', reason: reason || null })}
                onDone={done}
                onClose={close}
              />
            ) : null}
            {asking === 'availability' ? <AvailabilityDialog expert={mine} onClose={close} /> : null}
          </Page>
        ) : (
          <Page title={w('nav.engagement')} narrow>
            <EmptyState title={w('engagement.none')}>{w('engagement.noneHint')}</EmptyState>
          </Page>
        )
      }
    </DetailState>
  );
}
