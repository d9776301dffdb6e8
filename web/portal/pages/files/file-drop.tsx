import { UploadRow } from '@xinglin/kit/form/upload-row.tsx';
import { uploadProblem } from '@xinglin/kit/form/upload-rules.ts';
import { useUploads } from '@xinglin/kit/form/use-uploads.ts';
import { formatBytes } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { useId, useRef, useState } from 'react';
import { useTerms } from '../../locales/use-words.ts';
import { useRecordWords } from '../audit/words.ts';
import { acceptedFiles, maxFileBytes, useUploader } from '../parts/uploader.ts';

const rules = { accept: acceptedFiles, maxBytes: maxFileBytes, maxFiles: 20 };

/** Many files at once, each with its own progress. */
export function FileDrop({ onUploaded }: { onUploaded: () => void }) {
  const t = useT();
  const w = useRecordWords();
  const terms = useTerms();
  const hint = useId();
  const { language } = useLanguage();
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState<{ text: string; bad: boolean }>({ text: '', bad: false });
  const refusal = useRef<string | null>(null);
  const onRefused = useRef((code: string) => {
    refusal.current = code;
  }).current;
  const uploads = useUploads({
    uploader: useUploader(onRefused),
    onUploaded: (file) => {
      setSaid({ text: w('files.done', { name: file.name }), bad: false });
      onUploaded();
    },
    onFailed: (file) => {
      const code = refusal.current;
      refusal.current = null;
      const reason = code ? (terms.find(`issue.${code}`) ?? terms.find(`error.${code}`)) : undefined;
      setSaid({ text: reason ? w('files.refused', { name: file.name, reason }) : w('files.failed', { name: file.name }), bad: true });
    },
  });
  const take = (files: Iterable<File>) => {
    let count = uploads.running.length;
    for (const file of files) {
      const problem = uploadProblem(file, rules, count);
      if (problem) {
        const text =
          problem === 'tooMany'
            ? t('upload.tooMany', { n: rules.maxFiles })
            : t(`upload.${problem}`, { name: file.name, size: formatBytes(maxFileBytes, language) });
        setSaid({ text, bad: true });
      } else {
        count += 1;
        uploads.start(file);
      }
    }
  };
  return (
    <div className="x-upload p-note">
      <label
        className={over ? 'x-drop x-drop-over' : 'x-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <input
          type="file"
          className="x-unseen"
          aria-label={w('files.upload')}
          aria-describedby={hint}
          multiple
          accept={acceptedFiles}
          onChange={(event) => {
            take(event.target.files ?? []);
            event.target.value = '';
          }}
        />
        <span>{w('files.drop')}</span>
        <span id={hint} className="x-faint">
          {w('files.hint')}
        </span>
      </label>
      {uploads.running.length > 0 ? (
        <ul className="x-files">
          {uploads.running.map((upload) => (
            <UploadRow
              key={upload.key}
              name={upload.file.name}
              note={formatBytes(upload.file.size, language)}
              progress={upload.progress}
              onRemove={() => uploads.cancel(upload.key)}
              {...(upload.failed ? { onRetry: () => uploads.again(upload) } : {})}
            />
          ))}
        </ul>
      ) : null}
      <p className={said.bad ? 'x-help x-bad' : 'x-help'} role="status">
        {said.text}
      </p>
    </div>
  );
}
