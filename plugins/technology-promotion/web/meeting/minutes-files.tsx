import { useWords } from '../words.ts';

interface MinutesFilesProps {
  minutes: { number: number; wordFileId?: string | null; pdfFileId?: string | null };
}

/** The same minutes for reading and for the archive. */
export function MinutesFiles({ minutes: { number, wordFileId, pdfFileId } }: MinutesFilesProps) {
  const w = useWords();
  const files = [
    { id: pdfFileId, kind: 'PDF' },
    { id: wordFileId, kind: 'DOCX' },
  ];
  return (
    <ul className="x-files">
      {files.map(({ id, kind }) =>
        id ? (
          <li key={kind} className="x-file">
            <a href={`/files/${id}`} download>
              {w('meeting.download', { n: number, kind })}
            </a>
          </li>
        ) : null,
      )}
    </ul>
  );
}
