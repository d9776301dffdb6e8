import { Button } from 'antd';
import { useT } from '../i18n/use-t.ts';

interface UploadRowProps {
  name: string;
  note: string;
  /** Set while it is under way. */
  progress?: number;
  /** Set when it did not arrive: why. */
  problem?: string | undefined;
  onRemove: () => void;
  /** Set where sending it again can help. */
  onRetry?: (() => void) | undefined;
}

export function UploadRow({ name, note, progress, problem, onRemove, onRetry }: UploadRowProps) {
  const t = useT();
  const percent = Math.round((progress ?? 0) * 100);
  return (
    <li className="x-file">
      <span className="x-file-name" title={name}>
        {name}
      </span>
      <span className="x-faint x-figures">{note}</span>
      <span>
        {onRetry ? (
          <Button type="text" aria-label={`${t('act.retry')} ${name}`} onClick={onRetry}>
            {t('act.retry')}
          </Button>
        ) : null}
        <Button type="text" className="x-square" aria-label={t('upload.remove', { name })} onClick={onRemove}>
          <span aria-hidden="true">×</span>
        </Button>
      </span>
      {problem ? <span className="x-bad x-file-problem">{t('upload.notSent', { reason: problem })}</span> : null}
      {progress === undefined || problem ? null : (
        <progress aria-label={t('upload.progress', { name, percent })} max={100} value={percent} />
      )}
    </li>
  );
}
