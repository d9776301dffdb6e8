import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { UploadField } from '@xinglin/kit/form/upload-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { evidenceFileInput, evidenceFileKinds } from '../../shared/entry-input.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useUploader } from '../parts/use-uploader.tsx';
import { useWords } from '../words.ts';

const Add = graphql(`
  mutation EvidencePanel_Add($entryId: ID!, $input: LibraryFileInput!) {
    done: addLibraryFile(entryId: $entryId, input: $input) {
      ... on LibraryEntry { id } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Remove = graphql(`
  mutation EvidencePanel_Remove($id: ID!) {
    done: removeLibraryFile(id: $id) { ... on LibraryEntry { id } ... on DomainError { code message } }
  }
`);

/** The field holds a list; the record takes one. */
const schema = evidenceFileInput.omit({ fileId: true }).extend({ fileId: z.array(z.uuid()).length(1, 'REQUIRED') });

interface Row {
  id: string;
  kind: string;
  label: string;
  fileId: string;
  createdAt: string;
  allowedActions: readonly string[];
}

interface EvidencePanelProps {
  entryId: string;
  files: readonly Row[];
  onChange: () => void;
}

/** What shows that the technology is what it is said to be; the association's alone. */
export function EvidencePanel({ entryId, files, onChange }: EvidencePanelProps) {
  const w = useWords();
  const uploader = useUploader();
  const mayAdd = useCan('create', 'LibraryFile');
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Row | null>(null);
  const add = useSubmit(Add, ({ done }) => done);
  const remove = useSubmit(Remove, ({ done }) => done);
  const done = () => {
    setAdding(false);
    setRemoving(null);
    onChange();
  };
  return (
    <Panel id="evidence" title={w('entry.evidence')}>
      {files.length === 0 ? <p className="x-faint">{w('evidence.empty')}</p> : null}
      {files.map((file) => (
        <div key={file.id} className="x-row">
          <p>
            <a href={`/files/${file.fileId}`} download>
              {file.label}
            </a>
          </p>
          <p className="x-faint">
            {w.find(`evidence.kind.${file.kind}`) ?? file.kind} · <DateText value={file.createdAt} />
          </p>
          {file.allowedActions.includes('delete') ? (
            <Button onClick={() => setRemoving(file)} aria-label={`${w('evidence.remove')} ${file.label}`}>
              {w('evidence.remove')}
            </Button>
          ) : null}
        </div>
      ))}
      {mayAdd ? <Button onClick={() => setAdding(true)}>{w('evidence.add')}</Button> : null}
      {adding ? (
        <FormDialog title={w('evidence.add')} onClose={() => setAdding(false)}>
          <Form
            id={`evidence/${entryId}`}
            schema={schema}
            texts={w.find}
            onSubmit={({ fileId, ...rest }) => add.submit({ entryId, input: { ...rest, fileId: fileId[0] ?? '' } })}
            onDone={done}
            submitLabel={w('evidence.add')}
          >
            <SelectField
              name="kind"
              label={w('evidence.kind')}
              options={evidenceFileKinds.map((value) => ({ value, label: w(`evidence.kind.${value}`) }))}
            />
            <TextField name="label" label={w('evidence.label')} maxLength={100} />
            <UploadField name="fileId" label={w('evidence.file')} uploader={uploader} maxFiles={1} />
          </Form>
        </FormDialog>
      ) : null}
      {removing ? (
        <ActDialog
          title={removing.label}
          consequence={w('evidence.removeConsequence')}
          act={w('evidence.remove')}
          run={() => remove.submit({ id: removing.id })}
          onDone={done}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </Panel>
  );
}
