import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Button, Progress } from 'antd';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import type { Report } from './report-document.tsx';

const WriteDocument = graphql(`
  mutation PromotionReport_WritePapers($id: ID!) {
    writeReportPapers(id: $id) {
      ... on PromotionReport { id papers papersDone allowedActions }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

const FILES = 3;

/** The files of a published report: to be had, on their way, or to be tried again. */
export function PapersPanel({ report, onChange }: { report: Report; onChange: () => void }) {
  const w = useWords();
  const { submit, busy, problem } = useSubmit(WriteDocument, (data) => data.writeReportPapers);
  const files = [
    [report.pdfFileId, w('report.papersPdf')],
    [report.docxFileId, w('report.papersDocx')],
    [report.xlsxFileId, w('report.papersXlsx')],
  ] as const;
  const there = files.filter(([id]) => id);
  const running = report.papers === 'RUNNING' || report.papers === 'QUEUED';
  const stuck = report.papers === 'FAILED' || report.papers === 'NONE';
  const order = async () => {
    const outcome = await submit({ id: report.id });
    if (outcome.kind === 'done') onChange();
  };
  return (
    <div role="status">
      {there.length > 0 ? (
        <ul className="x-files">
          {there.map(([id, label]) => (
            <li key={id} className="x-file">
              <a href={`/files/${id}`} download>
                {label}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {running ? (
        <>
          <p>{report.papers === 'QUEUED' ? w('report.papersQueued') : w('report.papersRunning', { done: report.papersDone })}</p>
          <Progress percent={Math.round((100 * report.papersDone) / FILES)} showInfo={false} aria-label={w('report.papers')} />
        </>
      ) : null}
      {stuck ? <p>{w(report.papers === 'FAILED' ? 'report.papersFailed' : 'report.papersNone')}</p> : null}
      {stuck && report.allowedActions.includes('writePapers') ? (
        <Button onClick={order} loading={busy}>
          {w(report.papers === 'FAILED' ? 'report.papersRetry' : 'report.papersMake')}
        </Button>
      ) : null}
      <ProblemNote problem={problem} find={w.find} onReload={onChange} />
    </div>
  );
}
