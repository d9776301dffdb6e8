import { regionName } from '@xinglin/kernel/shared/regions';
import { Can, useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import type { ReviewPage_ApplicationQuery } from '../../gql/graphql.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { ObjectTimeline } from '../parts/object-timeline.tsx';
import { type ReviewAct, ReviewActs } from './review-acts.tsx';
import { ApplicationStage } from './states.tsx';
import { useOperatorWords } from './words.ts';

const ApplicationDocument = graphql(`
  query ReviewPage_Application($id: ID!) {
    application(id: $id) {
      id
      version
      number
      name
      kind
      creditCode
      creditCodeFault
      creditCodeNote
      alreadyRegistered
      region
      address
      contactName
      contactEmail
      contactPhone
      licenceNumber
      note
      stage
      reviewNote
      reviewedAt
      organisationId
      createdAt
      allowedActions
    }
  }
`);

export type ApplicationRow = NonNullable<ReviewPage_ApplicationQuery['application']>;

export default function ReviewPage() {
  const { id = '' } = useParams();
  const w = useOperatorWords();
  const [{ data, fetching, error }, execute] = useQuery({
    query: ApplicationDocument,
    variables: { id },
    context: useWatches('Application'),
  });
  return (
    <DetailState
      row={data?.application}
      fetching={fetching}
      error={error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      act={<Link to="/platform/applications">{w('applications.title')}</Link>}
    >
      {(application) => <Review application={application} />}
    </DetailState>
  );
}

const stopped = new Set(['REFUSED', 'WITHDRAWN']);

function Review({ application }: { application: ApplicationRow }) {
  const w = useOperatorWords();
  const termOf = useTermOf();
  const { language } = useLanguage();
  const seesAudit = useCan('read', 'AuditEntry');
  const [act, setAct] = useState<ReviewAct | null>(null);
  const { stage, creditCodeFault: fault, alreadyRegistered, organisationId } = application;
  const taken = alreadyRegistered && application.allowedActions.includes('approve');
  return (
    <DetailPage
      title={application.name}
      breadcrumb={[{ label: w('applications.title'), to: '/platform/applications' }, { label: application.number }]}
      status={<ApplicationStage stage={stage} />}
      stages={
        <StageBar
          steps={(['submitted', 'review', 'decided'] as const).map((key) => ({ key, label: w(`application.stage.${key}`) }))}
          current={stage === 'APPROVED' ? 'decided' : 'review'}
          {...(stopped.has(stage)
            ? { stopped: termOf('application-stage', stage) }
            : { note: w.find(`application.who.${stage}`) ?? termOf('application-stage', stage) })}
        />
      }
      allowed={application.allowedActions}
      acts={[
        {
          action: 'approve',
          label: w('application.approve'),
          onAct: () => setAct('approve'),
          ...(taken ? { blocked: w('applications.registered') } : {}),
        },
        { action: 'request-correction', label: w('application.correction'), onAct: () => setAct('request-correction') },
        { action: 'refuse', label: w('application.refuse'), danger: true, onAct: () => setAct('refuse') },
      ]}
      facts={[
        { label: w('applications.kind'), value: termOf('kind', application.kind) },
        {
          label: w('application.creditCode'),
          value: (
            <>
              <span className="x-figures">{application.creditCode}</span>{' '}
              <StatusTag tone={fault ? 'warning' : 'good'}>{w(fault ? 'applications.codeFault' : 'application.codeGood')}</StatusTag>
            </>
          ),
        },
        ...(application.creditCodeNote ? [{ label: w('application.creditCodeNote'), value: application.creditCodeNote }] : []),
        { label: w('applications.region'), value: regionName(application.region, language) },
        { label: w('application.address'), value: application.address },
        { label: w('application.licenceNumber'), value: application.licenceNumber },
        { label: w('application.contactName'), value: application.contactName },
        { label: w('application.contactEmail'), value: application.contactEmail },
        { label: w('application.contactPhone'), value: application.contactPhone },
        { label: w('application.note'), value: application.note },
        { label: w('applications.submitted'), value: <DateText value={application.createdAt} withTime /> },
        ...(application.reviewNote && application.stage !== 'APPROVED'
          ? [{ label: w('application.reviewNote'), value: application.reviewNote }]
          : []),
        ...(application.reviewedAt
          ? [{ label: w('application.reviewedAt'), value: <DateText value={application.reviewedAt} withTime /> }]
          : []),
        ...(organisationId
          ? [
              {
                label: w('application.organisation'),
                value: (
                  <Can do="oversee" on="Tenant" otherwise={application.name}>
                    <Link to={`/platform/organisations/${organisationId}`}>{w('application.showOrganisation')}</Link>
                  </Can>
                ),
              },
            ]
          : []),
      ]}
      timeline={seesAudit ? <ObjectTimeline type="TenantApplication" id={application.id} watches="Application" /> : null}
    >
      {alreadyRegistered && !organisationId ? <p className="p-bar p-bar-bad p-after">{w('application.alreadyRegistered')}</p> : null}
      {fault && stage === 'SUBMITTED' ? (
        <p className="p-bar p-bar-warning p-after">{w('application.faultNote', { fault: termOf('issue', fault) })}</p>
      ) : null}
      <ReviewActs application={application} act={act} onClose={() => setAct(null)} />
    </DetailPage>
  );
}
