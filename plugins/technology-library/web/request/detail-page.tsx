import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { RequestPage_RequestQuery } from '../gql/graphql.ts';
import { AreaName } from '../parts/area.tsx';
import { useWords } from '../words.ts';
import { ConsentsPanel } from './consents-panel.tsx';
import { type RequestAct, RequestActDialog, requestActs } from './request-acts.tsx';
import { RequestDocument } from './request-document.tsx';
import { RequestStageTag } from './tags.tsx';

export type RequestRow = NonNullable<RequestPage_RequestQuery['adoptionRequest']>;
const path = ['SUBMITTED', 'WITH_HOLDER', 'ACCEPTED'] as const;

/** One request, as its institution follows it and as the association handles it. */
export default function RequestPage() {
  const w = useWords();
  const mayRead = useCan('read', 'HolderConsent');
  const { id = '' } = useParams();
  const [act, setAct] = useState<RequestAct | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: RequestDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.adoptionRequest} fetching={fetching} error={error} onRetry={reload}>
      {(request) => (
        <DetailPage
          title={request.entryTitle}
          breadcrumb={[{ label: w('nav.requests'), to: '/requests' }, { label: request.number }]}
          status={<RequestStageTag stage={request.stage} />}
          stages={<Progress request={request} />}
          allowed={request.allowedActions}
          acts={requestActs.map((action) => ({
            action,
            label: w(`request.act.${action}`),
            danger: action === 'withdraw' || action === 'decline',
            onAct: () => setAct(action),
          }))}
          facts={factsOf(request, w)}
        >
          {!request.mine && mayRead ? <ConsentsPanel requestId={id} /> : null}
          {act ? <RequestActDialog request={request} act={act} onClose={() => setAct(null)} /> : null}
        </DetailPage>
      )}
    </DetailState>
  );
}

function Progress({ request: { stage, answeredAt } }: { request: RequestRow }) {
  const w = useWords();
  const onPath = (path as readonly string[]).includes(stage);
  return (
    <StageBar
      steps={path.map((key) => ({ key, label: w(`request.stage.${key}`) }))}
      current={onPath ? stage : 'SUBMITTED'}
      {...(onPath ? {} : { stopped: w.find(`request.stage.${stage}`) ?? stage })}
      {...(answeredAt ? { note: <DateText value={answeredAt} /> } : {})}
    />
  );
}

const factsOf = (request: RequestRow, w: ReturnType<typeof useWords>) => [
  { label: w('request.entry'), value: `${request.entryNumber} ${request.entryTitle}` },
  { label: w('request.association'), value: request.associationName },
  { label: w('request.site'), value: request.siteName },
  { label: w('request.area'), value: <AreaName code={request.areaCode} /> },
  { label: w('request.level'), value: w.find(`request.level.${request.siteLevel}`) ?? request.siteLevel },
  { label: w('request.purpose'), value: request.purpose },
  { label: w('request.conditions'), value: request.conditions },
  { label: w('request.wantedFrom'), value: request.wantedFrom ? <DateText value={request.wantedFrom} /> : null },
  { label: w('request.section.contact'), value: `${request.contactName} ${request.contactPhone}` },
  { label: w('request.asked'), value: <DateText value={request.createdAt} withTime /> },
  ...(request.answeredAt ? [{ label: w('request.answered'), value: <DateText value={request.answeredAt} withTime /> }] : []),
  ...(request.answer ? [{ label: w('request.answer'), value: request.answer }] : []),
  ...(request.adoptionId
    ? [
        {
          label: w('project.sites'),
          value: <Link to={`${request.mine ? '/our-sites' : '/sites'}/${request.adoptionId}`}>{w('request.toSite')}</Link>,
        },
      ]
    : []),
];
