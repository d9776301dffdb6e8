import { useId, useState } from 'react';
import { formatBytes } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useT } from '../i18n/use-t.ts';
import { Field, type FieldProps } from './field.tsx';
import { useFormState } from './form-context.ts';
import { nameOf, rememberName } from './names.ts';
import { UploadRow } from './upload-row.tsx';
import { type UploadRules, uploadProblem } from './upload-rules.ts';
import type { Uploader } from './uploader.ts';
import { useUploads } from './use-uploads.ts';

export interface KnownFile {
  id: string;
  name: string;
  size?: number;
}

interface UploadFieldProps extends FieldProps {
  uploader: Uploader;
  accept?: string;
  /** In plain words: “PDF、Word”. */
  acceptLabel?: string;
  maxBytes?: number;
  maxFiles?: number;
  /** Names of the files the field starts with. */
  known?: readonly KnownFile[];
}

/** The field's value is a list of file ids. */
export function UploadField(props: UploadFieldProps) {
  return (
    <Field {...props} checkOnChange>
      <UploadControl {...props} />
    </Field>
  );
}

interface ControlProps extends UploadFieldProps {
  id?: string;
  value?: readonly string[] | null;
  onChange?: (ids: readonly string[]) => void;
}

function UploadControl(props: ControlProps) {
  const { onChange, accept, maxBytes = 50 * 1024 * 1024, maxFiles = 10 } = props;
  const value = props.value ?? [];
  const t = useT();
  const hint = useId();
  const { language } = useLanguage();
  const { form } = useFormState();
  const [over, setOver] = useState(false);
  // What went well or is told in its row is for screen readers only; a refusal is for all.
  const [said, say] = useState({ text: '', aloud: false });
  const setSaid = (text: string, aloud = true) => say({ text, aloud });
  const rules: UploadRules = { maxBytes, maxFiles, ...(accept ? { accept } : {}) };
  const size = formatBytes(maxBytes, language);

  const uploads = useUploads({
    uploader: props.uploader,
    onUploaded: (file, id) => {
      rememberName(form, id, { label: file.name, note: formatBytes(file.size, language) });
      // Read again: other files may have arrived while this one was under way.
      const before = (form.getFieldValue(props.name) as readonly string[] | undefined) ?? [];
      onChange?.([...before, id]);
      setSaid(t('upload.done', { name: file.name }), false);
    },
    onFailed: (file) => setSaid(t('upload.failed', { name: file.name }), false),
  });
  const take = (files: Iterable<File>) => {
    let count = value.length + uploads.running.length;
    for (const file of files) {
      const problem = uploadProblem(file, rules, count);
      if (problem === 'tooMany') setSaid(t('upload.tooMany', { n: maxFiles }));
      else if (problem) setSaid(t(`upload.${problem}`, { name: file.name, size }));
      else {
        count += 1;
        uploads.start(file);
      }
    }
  };
  const named = (id: string) => {
    const known = props.known?.find((file) => file.id === id);
    if (known) {
      return {
        label: known.name,
        note: known.size === undefined ? '' : formatBytes(known.size, language),
      };
    }
    return nameOf(form, id) ?? { label: id, note: '' };
  };
  return (
    <div className="x-upload">
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
          if (!props.disabled) take(event.dataTransfer.files);
        }}
      >
        <input
          id={props.id}
          type="file"
          className="x-unseen"
          aria-label={`${props.label} ${t('upload.choose')}`}
          aria-describedby={hint}
          multiple={maxFiles > 1}
          disabled={props.disabled}
          {...(accept ? { accept } : {})}
          onChange={(event) => {
            take(event.target.files ?? []);
            // The same file may be chosen again after it was removed.
            event.target.value = '';
          }}
        />
        <span>{t('upload.drop')}</span>
        <span id={hint} className="x-faint">
          {props.acceptLabel ? t('upload.limitTypes', { types: props.acceptLabel, size }) : t('upload.limit', { size })}
        </span>
      </label>
      <ul className="x-files">
        {value.map((id) => (
          <UploadRow
            key={id}
            name={named(id).label}
            note={named(id).note ?? ''}
            onRemove={() => onChange?.(value.filter((one) => one !== id))}
          />
        ))}
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
      <p className={said.aloud ? 'x-help x-warning' : 'x-unseen'} role="status">
        {said.text}
      </p>
    </div>
  );
}
