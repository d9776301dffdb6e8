import { useState } from 'react';
import { formatBytes } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useT } from '../i18n/use-t.ts';

interface ChooseFileProps {
  limits: { bytes: number; rows: number };
  /** Name of the file that is being checked. */
  busy: string | null;
  onFile: (file: File) => void;
}

export function ChooseFile({ limits, busy, onFile }: ChooseFileProps) {
  const t = useT();
  const { language } = useLanguage();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file && !busy) onFile(file);
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
          take(event.dataTransfer.files);
        }}
      >
        <input
          type="file"
          className="x-unseen"
          accept=".xlsx,.csv"
          disabled={busy !== null}
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again after it was corrected.
            event.target.value = '';
          }}
        />
        <span>{busy ? t('import.checking', { name: busy }) : t('import.choose')}</span>
        <span className="x-faint">{t('import.formats', { size: formatBytes(limits.bytes, language), rows: limits.rows })}</span>
      </label>
    </div>
  );
}
