import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { noticeInput } from '../../shared/decision-input.ts';
import { UnknownYears } from '../calendar/unknown-years.tsx';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { NoticeTag, OutcomeTag } from './tags.tsx';
import { useOpenObjections } from './use-open-objections.tsx';

const NoticeDocument = graphql(`
  query NoticePage_Notice($id: ID!) {
    publicNotice(id: $id) { id callId number title body contact items stage startsAt endsAt unknownHolidayYears version createdAt allowedActions }
  }
`);
const UpdateNotice = graphql(`
  mutation NoticePage_Update($id: ID!, $version: Int!, $title: String!, $body: String!, $contact: String!) {
    updatePublicNotice(id: $id, version: $version, title: $title, body: $body, contact: $contact) {
      ... on PublicNotice { id title body contact version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const PublishNotice = graphql(`
  mutation NoticePage_Publish($id: ID!, $version: Int!) {
    publishPublicNotice(id: $id, version: $version) { ... on PublicNotice { id stage version } ... on DomainError { code message } }
  }
`);
const WithdrawNotice = graphql(`
  mutation NoticePage_Withdraw($id: ID!, $version: Int!) {
    withdrawPublicNotice(id: $id, version: $version) { ... on PublicNotice { id stage version } ... on DomainError { code message } }
  }
`);

interface Item {
  dossierId: string;
  title: string;
  applicantName: string;
  outcome: string;
  revoked: boolean;
}

const watched = { additionalTypenames: ['Objection'] };

export default function NoticePage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<'publish' | 'withdraw' | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [{ data, fetching, error }, execute] = useQuery({ query: NoticeDocument, variables: { id }, context: watched });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const update = useSubmit(UpdateNotice, (reply) => reply.updatePublicNotice);
  const publish = useSubmit(PublishNotice, (reply) => reply.publishPublicNotice);
  const withdraw = useSubmit(WithdrawNotice, (reply) => reply.withdrawPublicNotice);
  const objections = useOpenObjections(id, asking === 'withdraw');
  return (
    <DetailState row={data?.publicNotice} fetching={fetching} error={error} onRetry={reload}>
      {(notice) => (
        <DetailPage
          title={notice.title}
          breadcrumb={[{ label: w('nav.notices'), to: '/public-notices' }]}
          status={<NoticeTag of={notice.stage} />}
          stages={
            <StageBar
              current={notice.stage !== 'WITHDRAWN' ? notice.stage : notice.startsAt ? 'PUBLISHED' : 'DRAFT'}
              steps={(['DRAFT', 'PUBLISHED', 'CLOSED'] as const).map((stage) => ({ key: stage, label: w(`decision.notice.${stage}`) }))}
              {...(notice.stage === 'WITHDRAWN' ? { stopped: w('decision.notice.WITHDRAWN') } : {})}
            />
          }
          allowed={notice.allowedActions}
          acts={[
            {
              action: 'publish',
              label: w('decision.publish'),
              onAct: () => setAsking('publish'),
              ...(unsaved && notice.allowedActions.includes('update') ? { blocked: w('decision.publishUnsaved') } : {}),
            },
            { action: 'withdraw', label: w('decision.withdraw'), danger: true, onAct: () => setAsking('withdraw') },
          ]}
          facts={[
            { label: w('decision.number'), value: notice.number },
            {
              label: w('decision.startsAt'),
              value: notice.startsAt ? <DateText value={notice.startsAt} withTime /> : w('decision.atPublishing'),
            },
            {
              label: w('decision.endsAt'),
              value: (
                <>
                  {notice.endsAt ? <DateText value={notice.endsAt} withTime /> : w('decision.byRules')}
                  <UnknownYears years={notice.unknownHolidayYears} />
                </>
              ),
            },
            ...(notice.startsAt
              ? [{ label: w('decision.public'), value: <a href={`/public/notices/${notice.id}`}>{w('decision.publicPage')}</a> }]
              : []),
          ]}
        >
          <Panel id="items" title={w('decision.items')}>
            <ol>
              {(notice.items as Item[]).map((item) => (
                <li key={item.dossierId}>
                  {item.title} · {item.applicantName} <OutcomeTag of={item.outcome} />{' '}
                  {item.revoked ? <StatusTag tone="bad">{w('decision.itemRevoked')}</StatusTag> : null}
                </li>
              ))}
            </ol>
          </Panel>
          {notice.allowedActions.includes('update') ? (
            <Panel id="words" title={w('decision.words')}>
              <Form
                id={`notice/${id}`}
                schema={noticeInput}
                initial={{ title: notice.title, body: notice.body, contact: notice.contact }}
                version={notice.version}
                onReload={reload}
                onDirty={setUnsaved}
                texts={w.find}
                onSubmit={(input) =>
                  update.submit({ id, version: notice.version, title: input.title, body: input.body ?? '', contact: input.contact ?? '' })
                }
                onDone={() => toast(w('decision.saved'))}
                submitLabel={w('decision.saveWords')}
              >
                <TextField name="title" label={w('decision.noticeTitle')} maxLength={120} />
                <TextAreaField name="body" label={w('decision.body')} max={20_000} rows={8} optional />
                <TextField name="contact" label={w('decision.contact')} maxLength={300} optional />
              </Form>
            </Panel>
          ) : (
            <Panel id="words" title={w('decision.words')}>
              <p className="x-answer-text">{notice.body}</p>
              <p>{notice.contact}</p>
            </Panel>
          )}
          {asking ? (
            <ActDialog
              title={w(`decision.${asking}`)}
              consequence={
                <div className="x-stack">
                  <p>{w(`decision.${asking}Consequence`)}</p>
                  {asking === 'withdraw' && objections > 0 ? (
                    <p className="x-problem">{w('decision.withdrawObjections', { n: objections })}</p>
                  ) : null}
                </div>
              }
              act={w(`decision.${asking}`)}
              danger={asking === 'withdraw'}
              run={() => (asking === 'publish' ? publish : withdraw).submit({ id, version: notice.version })}
              onDone={() => {
                setAsking(null);
                toast(w(`decision.${asking}Done`));
              }}
              onClose={() => setAsking(null)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
