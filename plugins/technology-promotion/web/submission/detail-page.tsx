import { type FormDefinition, fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import { formRules } from '@xinglin/kernel/shared/forms/rules';
import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { Track } from '../../shared/call-input.ts';
import { ClosingTime } from '../call/closing-time.tsx';
import { useWords } from '../words.ts';
import { ContentPanel } from './content-panel.tsx';
import { formOf } from './draft-values.ts';
import { blockingOf, gapsOf, ReadyPanel } from './ready-panel.tsx';
import { RevisionsPanel } from './revisions-panel.tsx';
import { SubmissionStageTag } from './stage-tag.tsx';
import { type SubmissionAct, SubmissionActDialog } from './submission-act-dialog.tsx';
import { SubmissionCallDocument, SubmissionDocument } from './submission-document.tsx';
import { SupplementPanel } from './supplement-panel.tsx';

const steps = ['DRAFT', 'SUBMITTED', 'ADMITTED', 'IN_REVIEW', 'DECIDED'] as const;
const stopped: readonly string[] = ['INADMISSIBLE', 'WITHDRAWN', 'MERGED', 'DUPLICATE'];
const labelAt = (definition: FormDefinition | null, path: string): string | undefined =>
  definition ? fieldsOf(definition).find(({ key }) => path.split('.')[1] === key)?.label : undefined;
const stepOf = (stage: string): string => (steps.some((step) => step === stage) ? stage : 'SUBMITTED');

export default function SubmissionDetailPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<SubmissionAct | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: SubmissionDocument, variables: { id } });
  const mayBegin = useCan('create', 'Submission');
  const callId = data?.submission?.callId ?? '';
  const [announced] = useQuery({ query: SubmissionCallDocument, variables: { id: callId }, pause: callId === '' });
  const call = announced.data?.callAnnouncement;
  return (
    <DetailState row={data?.submission} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(row) => {
        const definition = call ? formOf(call, row.channel) : null;
        const draft = row.stage === 'DRAFT' || row.stage === 'SUPPLEMENT_REQUESTED';
        const gaps = call && definition && draft ? gapsOf(call, definition, row, formRules.completeness) : [];
        const wrong = draft ? blockingOf(row).length : 0;
        const blocked =
          gaps.length > 0 ? w('submission.stillMissing', { n: gaps.length }) : wrong > 0 ? w('submission.blocking', { n: wrong }) : null;
        // The call says what must be there: until it is known, nothing is offered that needs it.
        const known = !draft || call || announced.error;
        const act = (action: SubmissionAct, more: { danger?: boolean; blocked?: string | null } = {}) =>
          row.allowedActions.includes(action)
            ? [{ action, label: w(`submission.act.${action}`), onAct: () => setAsking(action), ...more }]
            : [];
        const again = row.stage === 'WITHDRAWN' && call?.isOpen === true && mayBegin;
        const track = (call?.tracks as Track[] | undefined)?.find(({ key }) => key === row.track)?.name;
        return (
          <DetailPage
            title={row.title}
            breadcrumb={[{ label: w('nav.submissions'), to: '/submissions' }]}
            status={<SubmissionStageTag stage={row.stage} />}
            stages={
              <StageBar
                current={stepOf(row.stage)}
                steps={steps.map((key) => ({ key, label: w(`submission.stage.${key}`) }))}
                {...(stopped.includes(row.stage) ? { stopped: w.find(`submission.stage.${row.stage}`) ?? row.stage } : {})}
                {...(row.stage === 'DRAFT' && call
                  ? {
                      note: (
                        <>
                          {w('call.closesAt')} <ClosingTime call={call} />
                        </>
                      ),
                    }
                  : {})}
              />
            }
            allowed={[...row.allowedActions, ...(again ? ['begin-again'] : [])]}
            acts={[
              {
                action: 'begin-again',
                label: w('submission.beginAgain'),
                onAct: () => navigate(`/submissions/new?call=${row.callId}&copy=${id}`),
              },
              ...(known ? [...act('submit', { blocked }), ...act('supplement', { blocked })] : []),
              ...(draft && row.allowedActions.includes('update')
                ? [{ action: 'update', label: w('submission.edit'), onAct: () => navigate(`/submissions/${id}/edit`) }]
                : []),
              ...(row.stage === 'DRAFT' ? act('discard', { danger: true }) : act('withdraw', { danger: true })),
            ]}
            facts={[
              { label: w('submission.number'), value: row.number },
              { label: w('submission.call'), value: row.callTitle },
              { label: w('call.organisation'), value: row.hostName },
              { label: w('call.channel'), value: w.find(`call.channel.${row.channel}`) ?? row.channel },
              { label: w('call.tracks'), value: track ?? row.track },
              { label: w('submission.submittedAt'), value: row.submittedAt ? <DateText value={row.submittedAt} withTime /> : null },
              ...(row.withdrawReason ? [{ label: w('submission.withdrawReason'), value: row.withdrawReason }] : []),
            ]}
          >
            {row.letter ? (
              <Panel id="letter" title={w('submission.letter')}>
                {row.letterAt ? (
                  <p className="x-faint">
                    <DateText value={row.letterAt} withTime />
                  </p>
                ) : null}
                <p className="x-answer-text">{row.letter}</p>
              </Panel>
            ) : row.outcome ? (
              <Panel id="letter" title={w('submission.outcome')}>
                <p className="x-answer-text">{w.find(`call.outcome.${row.outcome}`) ?? row.outcome}</p>
              </Panel>
            ) : null}
            {row.stage === 'SUPPLEMENT_REQUESTED' ? <SupplementPanel submission={row} /> : null}
            {draft ? <ReadyPanel submission={row} gaps={gaps} /> : null}
            {definition ? <ContentPanel submission={row} definition={definition} /> : null}
            {definition && row.revisions.length > 0 ? <RevisionsPanel submission={row} definition={definition} /> : null}
            {asking ? (
              <SubmissionActDialog
                act={asking}
                submission={row}
                labelOf={(path) =>
                  labelAt(definition, path) ?? w(path.startsWith('voucher') ? 'submission.voucherName' : 'submission.title')
                }
                onClose={() => setAsking(null)}
                onDone={() => {
                  setAsking(null);
                  if (asking === 'discard') navigate('/submissions');
                }}
              />
            ) : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
