import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { ProblemNote } from '../form/problem-note.tsx';
import { useT } from '../i18n/use-t.ts';
import { useNarrow } from '../theme/media.ts';
import type { Problem } from '../urql/portal-request.ts';
import { ImportPreview } from './import-preview.tsx';
import type { ImportProblem, ImportReport } from './import-types.ts';

interface ImportResultProps {
  step: { report: ImportReport; busy: boolean; changed: boolean };
  problem: Problem | null;
  onCommit: () => void;
  onRestart: () => void;
}

/** A fault of the head: the rows under it were not looked at. */
const ofHead = ({ code }: ImportProblem) => code.startsWith('HEADER_');

function useVerdict({ columns, counts, problems, proof }: ImportReport): string {
  const t = useT();
  if (proof) return t('import.good', { n: counts.rows });
  if (problems.some(ofHead)) return t('import.badHead');
  if (columns.length === 0) return t('import.unreadable');
  return counts.bad === 0 ? t('import.badFile') : t('import.bad', { rows: counts.rows, bad: counts.bad });
}

export function ImportResult({ step, problem, onCommit, onRestart }: ImportResultProps) {
  const { report, busy, changed } = step;
  const t = useT();
  const narrow = useNarrow();
  const verdict = useVerdict(report);
  const head = useRef<HTMLParagraphElement>(null);
  // What was asked for is answered here: keyboard and reader go on from it.
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <p ref={head} tabIndex={-1} className={report.proof ? 'x-import-verdict x-good' : 'x-import-verdict x-bad'}>
        {verdict}
      </p>
      {changed ? <p role="alert">{t('import.changed')}</p> : null}
      <ProblemNote problem={problem} />
      <div className="x-import-acts">
        {report.proof ? (
          <Button type="primary" loading={busy} onClick={onCommit}>
            {busy ? t('import.committing') : t('import.commit', { n: report.counts.rows })}
          </Button>
        ) : null}
        <Button disabled={busy} onClick={onRestart}>
          {t('import.again')}
        </Button>
      </div>
      {report.proof ? <p className="x-faint">{t('import.allOrNone')}</p> : <Problems report={report} />}
      {/* A table of a phone's width shows nothing; the list above says all that matters. */}
      {narrow || report.columns.length === 0 ? null : <ImportPreview report={report} />}
    </>
  );
}

function Problems({ report }: { report: ImportReport }) {
  const t = useT();
  const place = (problem: ImportProblem): string | null => {
    const { row, title, letters } = problem;
    if (row === null) return null;
    if (ofHead(problem)) return letters ? t('import.placeHeadColumn', { letters }) : t('import.placeHead');
    return letters ? t('import.placeColumn', { row, title: title ?? '', letters }) : t('import.place', { row });
  };
  return (
    <section aria-label={t('import.problems')} className="x-import-problems">
      <h2>{t('import.problems')}</h2>
      {report.counts.problems > report.problems.length ? (
        <p>{t('import.more', { n: report.counts.problems, shown: report.problems.length })}</p>
      ) : null}
      <ol>
        {report.problems.map((problem) => (
          <li key={`${problem.row} ${problem.letters} ${problem.code} ${problem.text}`}>
            {place(problem) ? <strong>{place(problem)} </strong> : null}
            {problem.text}
          </li>
        ))}
      </ol>
    </section>
  );
}
