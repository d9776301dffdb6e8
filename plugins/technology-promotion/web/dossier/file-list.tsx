import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useWords } from '../words.ts';
import type { DossierRow } from './dossier-acts.tsx';

/** Files of the newest revision, and which of them blind reviewers may open. */
export function FileList({ files }: { files: DossierRow['files'] }) {
  const w = useWords();
  return (
    <Panel id="files" title={w('dossier.files')}>
      {files.length === 0 ? <p className="x-faint">{w('dossier.noFiles')}</p> : null}
      <ul>
        {files.map(({ id, fileId, originalName, blind }) => (
          <li key={id}>
            <a href={`/files/${fileId}?view=1`} target="_blank" rel="noreferrer">
              {originalName}
            </a>{' '}
            {blind ? <span className="x-faint">{w('dossier.fileBlind')}</span> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
