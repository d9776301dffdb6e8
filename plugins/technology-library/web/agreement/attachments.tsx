import { HashText } from '@xinglin/kit/signature/hash-text.tsx';
import { useWords } from '../words.ts';

export interface AttachedFile {
  fileId: string;
  name: string;
  size: number;
  sha256: string;
}

/** The files that are a part of the agreement, each with the hash that is signed with it. */
export function Attachments({ files }: { files: readonly AttachedFile[] }) {
  const w = useWords();
  if (files.length === 0) return <p className="x-faint">{w('agreement.noAttachments')}</p>;
  return (
    <ul className="x-files">
      {files.map(({ fileId, name, sha256 }) => (
        <li key={fileId} className="x-file">
          <a href={`/files/${fileId}`} download>
            {name}
          </a>{' '}
          <HashText hash={sha256} />
        </li>
      ))}
    </ul>
  );
}
