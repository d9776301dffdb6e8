import { uploadWhy } from '@xinglin/kit/form/upload-problem.ts';
import { UploadRows } from '@xinglin/kit/form/upload-rows.tsx';
import { mostBytes, takenFiles, typesIn } from '@xinglin/kit/form/upload-rules.ts';
import { useUploads } from '@xinglin/kit/form/use-uploads.ts';
import { formatBytes } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { useId, useState } from 'react';
import { useRecordWords } from '../audit/words.ts';
import { useUploader } from '../parts/uploader.ts';

const rules = { accept: takenFiles, maxBytes: mostBytes, maxFiles: 20 };

/** Many files at once, each with its own progress. */
export function FileDrop({ onUploaded }: { onUploaded: () => void }) {
  const t = useT();
  const w = useRecordWords();
  const hint = useId();
  const { language } = useLanguage();
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState({ text: '', look: 'x-help' });
  const limits = { types: typesIn(rules.accept).join(t('upload.comma')), size: formatBytes(rules.maxBytes, language) };
  const uploads = useUploads({
    uploader: useUploader(),
    rules,
    onUploaded: (file) => {
      setSaid({ text: w('files.done', { name: file.name }), look: 'x-help' });
      onUploaded();
    },
    // Its row says why; this is for those who hear the page.
    onFailed: (file, problem) =>
      setSaid({ text: t('upload.failed', { name: file.name, reason: uploadWhy(problem, limits, t) }), look: 'x-unseen' }),
    onTooMany: () => setSaid({ text: t('upload.tooMany', { n: rules.maxFiles }), look: 'x-help x-bad' }),
  });
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
          uploads.take(event.dataTransfer.files);
        }}
      >
        <input
          type="file"
          className="x-unseen"
          aria-label={w('files.upload')}
          aria-describedby={hint}
          multiple
          accept={rules.accept}
          onChange={(event) => {
            uploads.take(event.target.files ?? []);
            event.target.value = '';
          }}
        />
        <span>{w('files.drop')}</span>
        <span id={hint} className="x-faint">
          {t('upload.limit', limits)}
        </span>
      </label>
      {uploads.running.length > 0 ? (
        <ul className="x-files">
          <UploadRows uploads={uploads} limits={limits} />
        </ul>
      ) : null}
      <p className={said.look} role="status">
        {said.text}
      </p>
    </div>
  );
}
