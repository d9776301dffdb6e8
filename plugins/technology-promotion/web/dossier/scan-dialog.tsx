import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { UploadField } from '@xinglin/kit/form/upload-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useRef } from 'react';
import { z } from 'zod';
import { SCANS } from '../../shared/dossier-input.ts';
import { useUploader } from '../submission/use-uploader.tsx';
import { useWords } from '../words.ts';
import { AttachScanDocument } from './dossier-document.tsx';

const scans = z.strictObject({ fieldKey: z.string('REQUIRED').min(1, 'REQUIRED'), fileIds: z.array(z.uuid()).min(1, 'REQUIRED') });

interface ScanDialogProps {
  dossierId: string;
  fields: readonly { value: string; label: string }[];
  onDone: () => void;
  onClose: () => void;
}

/** Scans of one kind, one after another: what was taken is not sent again when a later one is refused. */
export function ScanDialog({ dossierId, fields, onDone, onClose }: ScanDialogProps) {
  const w = useWords();
  const uploader = useUploader();
  const { submit } = useSubmit(AttachScanDocument, (data) => data.attachDossierFile);
  const taken = useRef(new Set<string>());
  const attach = async ({ fieldKey, fileIds }: z.output<typeof scans>) => {
    for (const fileId of fileIds.filter((each) => !taken.current.has(each))) {
      const outcome = await submit({ id: dossierId, fieldKey, fileId });
      if (outcome.kind !== 'done') return outcome;
      taken.current.add(fileId);
    }
    return { kind: 'done' as const, value: true };
  };
  return (
    <FormDialog title={w('dossier.addScans')} onClose={onClose}>
      <Form
        id={`scans/${dossierId}`}
        schema={scans}
        initial={{ fieldKey: SCANS }}
        draft={false}
        texts={w.find}
        onSubmit={attach}
        onDone={onDone}
        submitLabel={w('dossier.addScans')}
        consequence={w('dossier.scansConsequence')}
      >
        <SelectField name="fieldKey" label={w('dossier.scanField')} options={[...fields]} />
        <UploadField name="fileIds" label={w('dossier.scanFiles')} uploader={uploader} maxFiles={20} />
      </Form>
    </FormDialog>
  );
}
