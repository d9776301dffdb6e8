import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ReadinessItem } from '../../shared/readiness.ts';
import type { ReadinessPage_CheckQuery } from '../gql/graphql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { StageTag } from '../project/tags.tsx';
import { useWords } from '../words.ts';
import { AnswersPanel } from './answers-panel.tsx';
import { FillForm } from './fill-form.tsx';
import { GapsPanel } from './gaps-panel.tsx';
import { AcceptReadiness, ReadinessDocument, ReturnReadiness } from './readiness-document.tsx';
import { ResultTag } from './result-tag.tsx';

export type CheckRow = NonNullable<ReadinessPage_CheckQuery['readinessCheck']>;
const path = ['OPEN', 'SUBMITTED', 'ACCEPTED'] as const;

/** One check: to fill in while it is open, to judge once it was handed in, to close its gaps afterwards. */
export default function ReadinessPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [act, setAct] = useState<'accept' | 'return' | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: ReadinessDocument, variables: { id } });
  const accept = useSubmit(AcceptReadiness, (reply) => reply.acceptReadiness);
  const sendBack = useSubmit(ReturnReadiness, (reply) => reply.returnReadiness);
  const reload = () => execute({ requestPolicy: 'network-only' });
  return (
    <DetailState row={data?.readinessCheck} fetching={fetching} error={error} onRetry={reload}>
      {(check) => (
        <DetailPage
          title={w('readiness.heading', { site: check.siteName })}
          breadcrumb={[{ label: w('readiness.title'), to: '/readiness' }, { label: w('readiness.nth', { n: check.number }) }]}
          status={<StageTag of="readiness" stage={check.stage} />}
          stages={
            <StageBar
              steps={path.map((key) => ({ key, label: w(`readiness.stage.${key}`) }))}
              current={check.stage === 'RETURNED' ? 'OPEN' : check.stage}
              {...(check.stage === 'RETURNED' ? { note: w('readiness.stage.RETURNED') } : {})}
            />
          }
          allowed={check.allowedActions}
          acts={(['accept', 'return'] as const).map((action) => ({
            action,
            label: w(`readiness.act.${action}`),
            onAct: () => setAct(action),
          }))}
          facts={factsOf(check, w)}
        >
          {check.allowedActions.includes('answer') ? (
            <FillForm key={check.id} check={check} onReload={reload} />
          ) : (
            <>
              <AnswersPanel check={check} />
              <GapsPanel check={check} onDone={reload} />
            </>
          )}
          {act ? (
            <ActDialog
              title={w(`readiness.act.${act}`)}
              act={w(`readiness.act.${act}`)}
              consequence={w(act === 'accept' ? 'readiness.acceptConsequence' : 'readiness.returnConsequence')}
              reason={act === 'return'}
              run={(reason) =>
                act === 'accept' ? accept.submit({ id, version: check.version }) : sendBack.submit({ id, version: check.version, reason })
              }
              onDone={() => {
                toast(w('readiness.done'));
                setAct(null);
                reload();
              }}
              onClose={() => setAct(null)}
            />
          ) : null}
        </DetailPage>
      )}
    </DetailState>
  );
}

const factsOf = (check: CheckRow, w: ReturnType<typeof useWords>) => {
  const items = check.checklist as ReadinessItem[];
  const failed = items.filter(({ key }) => check.failed.includes(key)).map(({ label }) => label);
  return [
    { label: w('readiness.score'), value: typeof check.score === 'number' ? <NumberText value={check.score} digits={2} /> : null },
    { label: w('readiness.passScore'), value: <NumberText value={check.passScore} /> },
    { label: w('readiness.result'), value: <ResultTag check={check} /> },
    ...(failed.length > 0
      ? [{ label: w('readiness.required'), value: <span className="x-bad">{w('readiness.failed', { items: failed.join('；') })}</span> }]
      : []),
    { label: w('readiness.dueOn'), value: check.dueOn ? <DateText value={check.dueOn} /> : null },
    ...(check.submittedAt ? [{ label: w('readiness.submittedAt'), value: <DateText value={check.submittedAt} withTime /> }] : []),
    ...(check.judgedAt ? [{ label: w('readiness.judgedAt'), value: <DateText value={check.judgedAt} withTime /> }] : []),
    { label: w('readiness.note'), value: check.note },
  ];
};
