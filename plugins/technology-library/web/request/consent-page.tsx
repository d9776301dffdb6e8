import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ConsentPage_ConsentQuery } from '../gql/graphql.ts';
import { AreaName } from '../parts/area.tsx';
import { useWords } from '../words.ts';
import { type ConsentAct, ConsentActDialog, consentActs } from './consent-acts.tsx';
import { ConsentStageTag } from './tags.tsx';

const ConsentDocument = graphql(`
  query ConsentPage_Consent($id: ID!) {
    holderConsent(id: $id) {
      id associationName entryId entryNumber entryTitle requestId siteName areaCode siteLevel message stage dueOn answer answeredAt version
      createdAt allowedActions
    }
  }
`);

type Row = NonNullable<ConsentPage_ConsentQuery['holderConsent']>;

/** One question: the holder answers it here, the association follows it or records what it heard on paper. */
export default function ConsentPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const [act, setAct] = useState<ConsentAct | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: ConsentDocument, variables: { id } });
  return (
    <DetailState row={data?.holderConsent} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(consent) => (
        <DetailPage
          title={consent.siteName}
          breadcrumb={[{ label: w('consent.title'), to: '/consents' }]}
          status={<ConsentStageTag stage={consent.stage} />}
          allowed={consent.allowedActions.flatMap((action) => (action === 'record' ? ['recordAccept', 'recordDecline'] : [action]))}
          acts={consentActs.map((action) => ({
            action,
            label: w(`consent.act.${action}`),
            danger: action === 'decline' || action === 'withdraw',
            onAct: () => setAct(action),
          }))}
          facts={factsOf(consent, w)}
        >
          {act ? <ConsentActDialog consent={consent} act={act} onClose={() => setAct(null)} /> : null}
        </DetailPage>
      )}
    </DetailState>
  );
}

const factsOf = (consent: Row, w: ReturnType<typeof useWords>) => [
  { label: w('consent.entry'), value: `${consent.entryNumber} ${consent.entryTitle}` },
  { label: w('request.association'), value: consent.associationName },
  { label: w('consent.site'), value: consent.siteName },
  { label: w('request.area'), value: <AreaName code={consent.areaCode} /> },
  { label: w('request.level'), value: w.find(`request.level.${consent.siteLevel}`) ?? consent.siteLevel },
  { label: w('consent.message'), value: consent.message },
  { label: w('consent.asked'), value: <DateText value={consent.createdAt} withTime /> },
  { label: w('consent.dueOn'), value: consent.dueOn ? <DateText value={consent.dueOn} /> : null },
  ...(consent.answeredAt ? [{ label: w('consent.answered'), value: <DateText value={consent.answeredAt} withTime /> }] : []),
  ...(consent.answer ? [{ label: w('consent.answer'), value: consent.answer }] : []),
  ...(consent.requestId
    ? [{ label: w('consent.request'), value: <Link to={`/requests/${consent.requestId}`}>{w('consent.openRequest')}</Link> }]
    : []),
];
