import { useId, useState } from 'react';
import { formatBytes } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useT } from '../i18n/use-t.ts';
import { Field, type FieldProps } from './field.tsx';
import { useFormState } from './form-context.ts';
import { nameOf, rememberName } from './names.ts';
import { uploadWhy } from './upload-problem.ts';
import { UploadRow } from './upload-row.tsx';
import { UploadRows } from './upload-rows.tsx';
import { mostBytes, takenFiles, typesIn, type UploadRules } from './upload-rules.ts';
import type { Uploader } from './uploader.ts';
import { useUploads } from './use-uploads.ts';

export interface KnownFile {
  id: string;
  name: string;
  size?: number;
}

interface UploadFieldProps extends FieldProps {
  uploader: Uploader;
  /** Without it, all that the server takes. */
  accept?: string;
  /** In plain words: “PDF、Word”; without them, the endings. */
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
  const { onChange, accept = takenFiles, maxBytes = mostBytes, maxFiles = 10 } = props;
  const value = props.value ?? [];
  const t = useT();
  const hint = useId();
  const { language } = useLanguage();
  const { form } = useFormState();
  const [over, setOver] = useState(false);
  // What went well or is told in its row is for screen readers only; a refusal is for all.
  const [said, say] = useState({ text: '', aloud: false });
  const setSaid = (text: string, aloud = true) => say({ text, aloud });
  const rules: UploadRules = { maxBytes, maxFiles, accept };
  const limits = { types: props.acceptLabel ?? typesIn(accept).join(t('upload.comma')), size: formatBytes(maxBytes, language) };

  const uploads = useUploads({
    uploader: props.uploader,
    rules,
    onUploaded: (file, id) => {
      rememberName(form, id, { label: file.name, note: formatBytes(file.size, language) });
      // Read again: other files may have arrived while this one was under way.
      const before = (form.getFieldValue(props.name) as readonly string[] | undefined) ?? [];
      onChange?.([...before, id]);
      setSaid(t('upload.done', { name: file.name }), false);
    },
    onFailed: (file, problem) => setSaid(t('upload.failed', { name: file.name, reason: uploadWhy(problem, limits, t) }), false),
    onTooMany: () => setSaid(t('upload.tooMany', { n: maxFiles })),
  });
  const take = (files: Iterable<File>) => uploads.take(files, value.length);
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
          accept={accept}
          onChange={(event) => {
            take(event.target.files ?? []);
            // The same file may be chosen again after it was removed.
            event.target.value = '';
          }}
        />
        <span>{t('upload.drop')}</span>
        <span id={hint} className="x-faint">
          {t('upload.limit', limits)}
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
        <UploadRows uploads={uploads} limits={limits} />
      </ul>
      <p className={said.aloud ? 'x-help x-warning' : 'x-unseen'} role="status">
        {said.text}
      </p>
    </div>
  );
}
