import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLive } from '@xinglin/kit/live/live-context.ts';
import { HashText } from '@xinglin/kit/signature/hash-text.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ExtractsPanel } from '../extract/extracts-panel.tsx';
import { useTimeText } from '../parts/use-time-text.ts';
import { useWords } from '../words.ts';
import { Chapters } from './chapters.tsx';
import { EditionNote } from './edition-note.tsx';
import { PapersPanel } from './papers-panel.tsx';
import { type ReportAct, ReportDialog, reportActs } from './report-dialog.tsx';
import { ContentDocument, ReportDocument } from './report-document.tsx';
import { SincePanels } from './since-panels.tsx';
import { ReportTag } from './tags.tsx';

const path = ['DRAFT', 'SUBMITTED', 'PUBLISHED'] as const;

/** One report: its chapters, its files, and what changed after it was frozen. */
export default function ReportPage() {
  const w = useWords();
  const time = useTimeText();
  const toast = useToast();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [asked, setAsked] = useState<ReportAct | null>(null);
  const [{ data, fetching, error }, execute] = useQuery({ query: ReportDocument, variables: { id } });
  const [figures, executeFigures] = useQuery({ query: ContentDocument, variables: { id } });
  const content = figures.data?.reportContent;
  const reload = () => execute({ requestPolicy: 'network-only' });
  useLive(['list:PromotionReport'], reload);
  return (
    <DetailState row={data?.promotionReport} fetching={fetching} error={error} onRetry={reload}>
      {(report) => {
        const published = ['PUBLISHED', 'SUPERSEDED'].includes(report.stage);
        const stopped = ['SUPERSEDED', 'DISCARDED'].includes(report.stage);
        const lastStage = report.stage === 'DISCARDED' ? 'DRAFT' : 'PUBLISHED';
        const open = report.successors.find(({ stage }) => stage === 'DRAFT' || stage === 'SUBMITTED');
        return (
          <DetailPage
            title={report.title}
            breadcrumb={[{ label: w('nav.reports'), to: '/reports' }]}
            status={<ReportTag of={report.stage} />}
            stages={
              <StageBar
                current={stopped ? lastStage : report.stage}
                steps={path.map((key) => ({ key, label: w(`report.stage.${key}`) }))}
                {...(stopped ? { stopped: w.find(`report.stage.${report.stage}`) ?? report.stage } : {})}
              />
            }
            allowed={report.allowedActions.filter((act) => !(act === 'reissue' && open))}
            acts={[
              ...(['publish', 'submit'] as const).map((act) => ({ action: act, label: w(`report.${act}`), onAct: () => setAsked(act) })),
              { action: 'update', label: w('report.write'), onAct: () => void navigate(`/reports/${id}/edit`) },
              ...reportActs
                .filter((act) => act === 'return' || act === 'reissue' || act === 'discard')
                .map((act) => ({ action: act, label: w(`report.${act}`), danger: act === 'discard', onAct: () => setAsked(act) })),
            ]}
            facts={[
              { label: w('report.number'), value: `${report.number} · ${w('report.editionOf', { n: report.edition })}` },
              { label: w('report.time'), value: time(report.label) },
              {
                label: w('report.scope'),
                value: report.project ? <Link to={`/projects/${report.project.id}`}>{report.project.title}</Link> : w('report.whole'),
              },
              ...(report.frozenAt ? [{ label: w('report.frozenAt'), value: <DateText value={report.frozenAt} withTime /> }] : []),
              ...(report.publishedAt ? [{ label: w('report.publishedAt'), value: <DateText value={report.publishedAt} withTime /> }] : []),
              ...(report.editionReason ? [{ label: w('report.editionReason'), value: report.editionReason }] : []),
              ...(report.contentHash ? [{ label: w('report.hash'), value: <HashText hash={report.contentHash} /> }] : []),
            ]}
            {...(published ? { documents: <PapersPanel report={report} onChange={reload} /> } : {})}
          >
            <EditionNote report={report} frozen={content?.frozen ?? null} />
            {published ? <ExtractsPanel extracts={report.extracts} /> : null}
            {published ? <SincePanels reportId={id} /> : null}
            {figures.error ? (
              <ErrorState error={figures.error} onRetry={() => executeFigures({ requestPolicy: 'network-only' })} />
            ) : content ? (
              <Chapters words={report.chapters as Record<string, string>} content={content} whole={!published} />
            ) : (
              <TextSkeleton lines={12} />
            )}
            {asked ? (
              <ReportDialog
                report={report}
                act={asked}
                onDone={() => {
                  setAsked(null);
                  toast(w('report.done'));
                  reload();
                  executeFigures({ requestPolicy: 'network-only' });
                }}
                onClose={() => setAsked(null)}
              />
            ) : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
