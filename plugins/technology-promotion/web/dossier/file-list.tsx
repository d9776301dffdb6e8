import { type FormDefinition, fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { SCANS } from '../../shared/dossier-input.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import type { DossierRow } from './dossier-acts.tsx';
import { DetachScanDocument, MaterialDocument } from './dossier-document.tsx';
import { ScanDialog } from './scan-dialog.tsx';

interface FileListProps {
  dossier: DossierRow;
  onReload: () => void;
}

/** Files of the newest revision, and which of them blind reviewers may open. Scans of paper are added and taken off here. */
export function FileList({ dossier, onReload }: FileListProps) {
  const w = useWords();
  const toast = useToast();
  const { id, revision, onPaper } = dossier;
  const files = dossier.files.filter((file) => file.revision === revision);
  const open = dossier.allowedActions.includes('attachFile');
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<(typeof files)[number] | null>(null);
  const { submit } = useSubmit(DetachScanDocument, (data) => data.detachDossierFile);
  const [material] = useQuery({ query: MaterialDocument, variables: { id }, pause: !onPaper });
  const form = material.data?.dossier?.revisions.find(({ number }) => number === revision)?.form as FormDefinition | null | undefined;
  const fields = [
    { value: SCANS, label: w('dossier.scans') },
    ...(form ? fieldsOf(form) : []).filter(({ type }) => type === 'file').map(({ key, label }) => ({ value: key, label })),
  ];
  const done = (text: string) => () => {
    toast(text);
    setAdding(false);
    setRemoving(null);
    onReload();
  };
  return (
    <Panel id="files" title={w('dossier.files')}>
      {files.length === 0 ? <p className="x-faint">{w('dossier.noFiles')}</p> : null}
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/files/${file.fileId}?view=1`} target="_blank" rel="noreferrer">
              {file.originalName}
            </a>{' '}
            {file.blind ? <span className="x-faint">{w('dossier.fileBlind')}</span> : null}
            {onPaper ? <span className="x-faint">{fields.find(({ value }) => value === file.fieldKey)?.label}</span> : null}{' '}
            {open ? (
              <Button size="small" onClick={() => setRemoving(file)} aria-label={`${w('dossier.removeScan')} ${file.originalName}`}>
                {w('dossier.removeScan')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open ? <Button onClick={() => setAdding(true)}>{w('dossier.addScans')}</Button> : null}
      {adding ? (
        <ScanDialog dossierId={id} fields={fields} onDone={done(w('dossier.scansAdded'))} onClose={() => setAdding(false)} />
      ) : null}
      {removing ? (
        <ActDialog
          title={removing.originalName}
          act={w('dossier.removeScan')}
          consequence={w('dossier.removeScanConsequence')}
          run={() => submit({ id, dossierFileId: removing.id })}
          onDone={done(w('dossier.scanRemoved'))}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </Panel>
  );
}
