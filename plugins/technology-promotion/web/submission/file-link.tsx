import { useWords } from '../words.ts';

export interface NamedFile {
  id: string;
  name: string;
  state: string;
  path: string;
}

/** A file by its name; what is still being inspected, or was refused, says so and is no link. */
export function FileLink({ id, files }: { id: string; files: readonly NamedFile[] }) {
  const w = useWords();
  const file = files.find((each) => each.id === id);
  if (!file) return <span className="x-faint">{w('submission.fileGone')}</span>;
  if (file.state === 'READY') return <a href={file.path}>{file.name}</a>;
  return (
    <>
      {file.name} <span className="x-faint">{w(file.state === 'REJECTED' ? 'submission.fileRejected' : 'submission.fileInspected')}</span>
    </>
  );
}
