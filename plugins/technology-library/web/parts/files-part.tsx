import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { UploadField } from '@xinglin/kit/form/upload-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { formatBytes } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { addFilesInput, type FileTarget, kindsOn, MOST_FILES } from '../../shared/promotion-file-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ActDialog } from './act-dialog.tsx';
import { useUploader } from './use-uploader.tsx';

const Add = graphql(`
  mutation FilesPart_Add($input: AddPromotionFilesInput!) {
    done: addPromotionFiles(input: $input) {
      ... on PromotionFilesAdded { files { id } } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Remove = graphql(`
  mutation FilesPart_Remove($id: ID!, $reason: String!) {
    done: removePromotionFile(id: $id, reason: $reason) {
      ... on PromotionFile { id removedAt removeReason downloadPath allowedActions } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);

export interface FileLine {
  id: string;
  kind: string;
  name: string;
  size: number;
  forSites: boolean;
  addedByName: string | null;
  createdAt: string;
  removedAt: string | null;
  removeReason: string;
  downloadPath: string | null;
  allowedActions: readonly string[];
}

interface FilesPartProps {
  on: FileTarget;
  /** Of the object that the files hang on. */
  id: string;
  /** How the object is called, for those who hear the page. */
  label: string;
  files: readonly FileLine[];
  /** The object is one's own association's, rather than one's own site's. */
  keeper: boolean;
  /** What was shown stands as it was judged. */
  closed: boolean;
  onChange: () => void;
  empty?: string;
}

/** Files that show something: to read, to add, and to take off again with the reason. */
export function FilesPart({ on, id, label, files, keeper, closed, onChange, empty }: FilesPartProps) {
  const w = useWords();
  const toast = useToast();
  const { language } = useLanguage();
  const mayCreate = useCan('create', 'PromotionFile');
  const mayOffer = useCan('add', 'PromotionFile');
  const mayAdd = !closed && (keeper ? mayCreate : mayOffer && on !== 'ACTIVITY' && on !== 'SESSION');
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<FileLine | null>(null);
  const remove = useSubmit(Remove, (data) => data.done);
  const done = () => {
    setAdding(false);
    setRemoving(null);
    toast(w('file.saved'));
    onChange();
  };
  return (
    <div className="x-stack">
      {files.length === 0 && empty ? <p className="x-faint">{empty}</p> : null}
      {files.length > 0 ? (
        <ul className="x-files" aria-label={w('file.list', { of: label })}>
          {files.map((file) => (
            <li key={file.id} className="x-file">
              <p>
                {file.downloadPath ? (
                  <a href={file.downloadPath} download>
                    {file.name}
                  </a>
                ) : (
                  <del>{file.name}</del>
                )}
                <small className="x-faint">
                  {' '}
                  {[w.find(`file.kind.${file.kind}`), formatBytes(file.size, language), file.addedByName].filter(Boolean).join(' · ')}
                  {' · '}
                  <DateText value={file.createdAt} />
                  {file.forSites ? ` · ${w('file.forSites')}` : ''}
                  {file.removedAt ? ` · ${w('file.removedBecause', { reason: file.removeReason })}` : ''}
                </small>
              </p>
              {!closed && file.allowedActions.includes('remove') ? (
                <Button size="small" onClick={() => setRemoving(file)} aria-label={`${w('file.remove')} ${file.name}`}>
                  {w('file.remove')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mayAdd ? (
        <p>
          <Button onClick={() => setAdding(true)} aria-label={`${w('file.add')} ${label}`}>
            {w('file.add')}
          </Button>
        </p>
      ) : null}
      {adding ? <AddDialog on={on} id={id} onDone={done} onClose={() => setAdding(false)} /> : null}
      {removing ? (
        <ActDialog
          title={removing.name}
          consequence={w('file.removeConsequence')}
          act={w('file.remove')}
          reason
          danger
          run={(reason) => remove.submit({ id: removing.id, reason })}
          onDone={done}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </div>
  );
}

interface AddDialogProps {
  on: FileTarget;
  id: string;
  onDone: () => void;
  onClose: () => void;
}

function AddDialog({ on, id, onDone, onClose }: AddDialogProps) {
  const w = useWords();
  const uploader = useUploader();
  const { submit } = useSubmit(Add, (data) => data.done);
  const kinds = kindsOn(on);
  const many = kinds.includes('MATERIAL');
  return (
    <FormDialog title={w('file.add')} onClose={onClose}>
      <Form
        id={`file/${on}/${id}`}
        schema={addFilesInput}
        initial={{ on, id, forSites: false }}
        draft={false}
        texts={w.find}
        onSubmit={(input) => submit({ input })}
        onDone={onDone}
        submitLabel={w('file.add')}
        consequence={w(many ? 'file.addToActivity' : 'file.addConsequence')}
      >
        <UploadField name="fileIds" label={w('file.files')} uploader={uploader} maxFiles={MOST_FILES} />
        {many ? (
          <>
            <SelectField name="kind" label={w('file.kind')} options={kinds.map((value) => ({ value, label: w(`file.kind.${value}`) }))} />
            <CheckboxField name="forSites" label={w('file.audience')} statement={w('file.forSitesStatement')} optional />
          </>
        ) : null}
      </Form>
    </FormDialog>
  );
}
