import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Facts, Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { Timeline } from '@xinglin/kit/data/timeline.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSubjectFacts } from '../parts/subject-facts.tsx';
import { useWords } from '../words.ts';
import { type ComplaintAct, ComplaintActDialog, complaintActs } from './complaint-acts.tsx';
import { ComplaintDocument, type ComplaintRow } from './complaint-document.tsx';
import { isLate } from './limit.ts';
import { ComplaintTag, LateTag } from './tags.tsx';

const path = ['REGISTERED', 'ACCEPTED', 'INVESTIGATING', 'ANSWERED', 'CLOSED'] as const;

function Progress({ stage }: { stage: string }) {
  const w = useWords();
  const rejected = stage === 'REJECTED';
  return (
    <StageBar
      steps={path.map((key) => ({ key, label: w(`complaint.stage.${key}`) }))}
      current={rejected ? 'REGISTERED' : stage}
      {...(rejected ? { stopped: w('complaint.stage.REJECTED') } : {})}
    />
  );
}

/** What was found, what is done and what was said, each where it is there. */
function Outcome({ row }: { row: ComplaintRow }) {
  const w = useWords();
  const parts = [
    ['reason', row.reason ? [w.find(`complaint.rejection.${row.reasonCode}`), row.reason].filter(Boolean).join(' · ') : ''],
    ['findings', row.findings],
    ['measures', row.measures],
    ['answer', row.answer],
  ] as const;
  return parts
    .filter(([, text]) => text)
    .map(([key, text]) => (
      <Panel key={key} id={key} title={w(`complaint.${key}`)}>
        <p className="x-answer-text">{text}</p>
      </Panel>
    ));
}

/** What was answered before it was opened again; the newest answer stands above. */
function EarlierAnswers({ events }: { events: ComplaintRow['events'] }) {
  const w = useWords();
  const earlier = events.filter(({ act }) => act === 'answer').slice(1);
  if (earlier.length === 0) return null;
  return (
    <Panel id="earlier" title={w('complaint.earlier')}>
      {earlier.map(({ id, note, findings, byName, recordedAt }) => (
        <div key={id}>
          <p className="x-faint">
            <DateText value={recordedAt} /> {byName}
          </p>
          <p className="x-answer-text">{findings}</p>
          <p className="x-answer-text">{note}</p>
        </div>
      ))}
    </Panel>
  );
}

export default function ComplaintPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const subject = useSubjectFacts();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<ComplaintAct | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: ComplaintDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const day = (value: string | null | undefined) => (value ? <DateText value={value} /> : null);
  return (
    <DetailState row={data?.complaint} fetching={fetching} error={error} onRetry={reload}>
      {(row: ComplaintRow) => (
        <DetailPage
          title={row.title}
          breadcrumb={[{ label: w('nav.complaints'), to: '/complaints' }, { label: row.number }]}
          status={
            <>
              <ComplaintTag of={row.stage} /> {isLate(row) ? <LateTag /> : null}
            </>
          }
          stages={<Progress stage={row.stage} />}
          allowed={row.allowedActions.filter((act) => act !== 'correctComplainant' || !row.anonymous)}
          acts={[
            ...complaintActs.map((action) => ({
              action,
              label: w(`complaint.act.${action}`),
              danger: action === 'reject',
              aside: action === 'correctComplainant',
              onAct: () => setAsking(action),
            })),
            { action: 'update', label: w('complaint.edit'), aside: true, onAct: () => navigate(`/complaints/${id}/edit`) },
          ]}
          facts={[
            { label: w('complaint.number'), value: row.number },
            { label: w('complaint.channel'), value: w.find(`complaint.channel.${row.channel}`) ?? row.channel },
            { label: w('complaint.category'), value: w.find(`complaint.category.${row.category}`) ?? row.category },
            { label: w('complaint.receivedOn'), value: day(row.receivedOn) },
            { label: w('complaint.occurredOn'), value: day(row.occurredOn) },
            { label: w('complaint.acceptBy'), value: day(row.acceptBy) },
            { label: w('complaint.answerBy'), value: day(row.answerBy) },
            { label: w('complaint.handler'), value: row.handlerName },
            ...(row.aboutName ? [{ label: w('complaint.about'), value: row.aboutName }] : []),
            ...subject(row),
            ...(row.activity
              ? [{ label: w('complaint.activity'), value: <Link to={`/activities/${row.activity.id}`}>{row.activity.title}</Link> }]
              : []),
            ...(row.agreement
              ? [{ label: w('complaint.agreement'), value: <Link to={`/agreements/${row.agreement.id}`}>{row.agreement.number}</Link> }]
              : []),
            ...(row.verdict
              ? [
                  { label: w('complaint.verdict'), value: w.find(`complaint.verdict.${row.verdict}`) ?? row.verdict },
                  { label: w('complaint.answeredOn'), value: day(row.answeredOn) },
                ]
              : []),
            ...(row.reopened > 0 ? [{ label: w('complaint.reopened'), value: w('complaint.times', { n: row.reopened }) }] : []),
          ]}
          timeline={
            <Timeline
              items={row.events.map(({ id: event, act, note, byName, recordedAt }) => ({
                id: event,
                at: recordedAt,
                who: byName ?? '—',
                what: w.find(`complaint.event.${act}`) ?? act,
                // Answers stand on the page itself.
                reason: act === 'answer' ? null : note || null,
              }))}
            />
          }
        >
          <Panel id="description" title={w('complaint.description')}>
            <p className="x-answer-text">{row.description}</p>
          </Panel>
          <Panel id="complainant" title={w('complaint.complainant')}>
            {row.complainants.map(({ id: person, name, contact, organisation }, at) => (
              <div key={person}>
                {at === 1 ? <p className="x-faint">{w('complaint.corrected')}</p> : null}
                <Facts
                  facts={[
                    { label: w('complaint.name'), value: name },
                    { label: w('complaint.contact'), value: contact },
                    { label: w('complaint.organisation'), value: organisation },
                  ]}
                />
              </div>
            ))}
            {row.complainants.length === 0 ? (
              <p className="x-faint">{w(row.anonymous ? 'complaint.isAnonymous' : 'complaint.isProtected')}</p>
            ) : null}
          </Panel>
          <Outcome row={row} />
          <EarlierAnswers events={row.events} />
          {asking ? (
            <ComplaintActDialog
              act={asking}
              row={row}
              onDone={() => {
                setAsking(null);
                toast(w('visit.saved'));
                reload();
              }}
              onClose={() => setAsking(null)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}
