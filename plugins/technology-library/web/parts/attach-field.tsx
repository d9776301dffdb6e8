import { UploadField } from '@xinglin/kit/form/upload-field.tsx';
import { MOST_FILES } from '../../shared/promotion-file-input.ts';
import { useWords } from '../words.ts';
import { useUploader } from './use-uploader.tsx';

/** Files that come with an act. */
export function AttachField({ help }: { help?: string }) {
  const w = useWords();
  const uploader = useUploader();
  return (
    <UploadField
      name="fileIds"
      label={w('file.attach')}
      help={help ?? w('file.attachHelp')}
      uploader={uploader}
      maxFiles={MOST_FILES}
      optional
    />
  );
}
