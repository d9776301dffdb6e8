import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNote } from '../form/problem-note.tsx';
import { useT } from '../i18n/use-t.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { NoAccess } from '../ui/no-access.tsx';
import { type Crumb, Page } from '../ui/page.tsx';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportResult } from './import-result.tsx';
import { useImport } from './use-import.ts';

interface ImportPageProps {
  /** The import's key on the server, `<plugin>.<list>`. */
  importKey: string;
  title: string;
  breadcrumb?: readonly Crumb[];
  /** What to go on with when rows were taken: a link to the list. */
  next?: ReactNode;
  onDone?: (rows: number) => void;
}

/** Choose, look at what is wrong with it, take all or nothing. */
export function ImportPage({ importKey, title, breadcrumb, next, onDone }: ImportPageProps) {
  const t = useT();
  const { description, retry, step, problem, check, commit, restart, template } = useImport(importKey);
  if (!description) return <PageSkeleton />;
  if ('kind' in description) {
    return description.kind === 'refused' ? <NoAccess /> : <ErrorState error={description.failure} onRetry={retry} />;
  }
  const take = async () => {
    const rows = step.at === 'checked' ? step.report.counts.rows : 0;
    if (await commit()) onDone?.(rows);
  };
  return (
    <Page title={title} {...(breadcrumb ? { breadcrumb } : {})}>
      <p className="x-unseen" role="status">
        {step.at === 'checking' ? t('import.checking', { name: step.file.name }) : ''}
      </p>
      {step.at === 'done' ? (
        <div className="x-import-done">
          <p role="status" className="x-import-verdict x-good">
            {t('import.done', { n: step.rows })}
          </p>
          <div className="x-import-acts">
            {next}
            <Button onClick={restart}>{t('import.another')}</Button>
          </div>
        </div>
      ) : null}
      {step.at === 'choose' || step.at === 'checking' ? (
        <>
          {description.refusal ? (
            <p className="x-warning">{description.refusal}</p>
          ) : (
            <ChooseFile
              limits={description.limits}
              busy={step.at === 'checking' ? step.file.name : null}
              onFile={(file) => void check(file)}
            />
          )}
          <ProblemNote problem={problem} />
          <ImportColumns description={description} template={template} />
        </>
      ) : null}
      {step.at === 'checked' ? <ImportResult step={step} problem={problem} onCommit={() => void take()} onRestart={restart} /> : null}
    </Page>
  );
}
