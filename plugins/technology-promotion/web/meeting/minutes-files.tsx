import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Again = graphql(`
  mutation MinutesFiles_Again($id: ID!) {
    makeMinutesFiles(id: $id) { ... on Minutes { id filesStage } ... on DomainError { code message } }
  }
`);

const LOOK_MS = 1_500;

interface MinutesFilesProps {
  minutes: {
    id: string;
    number: number;
    filesStage: string;
    filesDone: number;
    wordFileId?: string | null;
    pdfFileId?: string | null;
    allowedActions: readonly string[];
  };
  onReload: () => void;
}

/** The same minutes for reading and for the archive; made in the background after they were drawn up. */
export function MinutesFiles({ minutes, onReload }: MinutesFilesProps) {
  const w = useWords();
  const { id, number, filesStage, filesDone, wordFileId, pdfFileId, allowedActions } = minutes;
  const again = useSubmit(Again, (data) => data.makeMinutesFiles);
  const busy = filesStage === 'QUEUED' || filesStage === 'RUNNING';
  const look = useRef(onReload);
  look.current = onReload;
  useEffect(() => {
    if (!busy) return;
    const clock = setInterval(() => look.current(), LOOK_MS);
    return () => clearInterval(clock);
  }, [busy]);
  const retry = async () => {
    await again.submit({ id });
    onReload();
  };
  if (busy)
    return (
      <p role="status">
        {w('meeting.filesMaking')}
        <progress
          aria-label={w('meeting.filesMaking')}
          style={{ inlineSize: '100%' }}
          {...(filesStage === 'RUNNING' ? { value: filesDone, max: 2 } : {})}
        />
        {filesDone > 0 ? w('meeting.filesMakingOf', { done: filesDone }) : null}{' '}
        <span className="x-faint">{w('meeting.filesMayLeave')}</span>
      </p>
    );
  if (filesStage === 'FAILED') {
    const mine = allowedActions.includes('makeFiles');
    return (
      <div className="x-stack">
        <p className="x-problem">{w(mine ? 'meeting.filesFailed' : 'meeting.filesFailedNote')}</p>
        <ProblemNote problem={again.problem} find={w.find} onReload={onReload} />
        {mine ? (
          <div>
            <Button loading={again.busy} onClick={() => void retry()}>
              {w('meeting.filesAgain')}
            </Button>
          </div>
        ) : null}
      </div>
    );
  }
  const files = [
    { fileId: pdfFileId, kind: 'PDF' },
    { fileId: wordFileId, kind: 'DOCX' },
  ];
  return (
    <ul className="x-files">
      {files.map(({ fileId, kind }) =>
        fileId ? (
          <li key={kind} className="x-file">
            <a href={`/files/${fileId}`} download>
              {w('meeting.download', { n: number, kind })}
            </a>
          </li>
        ) : null,
      )}
    </ul>
  );
}
