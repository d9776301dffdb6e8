import type { RefObject } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { Path } from './path.ts';

export interface SummaryLine {
  path: Path;
  label: string;
  message: string;
}

interface ErrorSummaryProps {
  lines: readonly SummaryLine[];
  onJump: (path: Path) => void;
  box: RefObject<HTMLDivElement | null>;
}

export function ErrorSummary({ lines, onJump, box }: ErrorSummaryProps) {
  const t = useT();
  if (lines.length === 0) return null;
  return (
    <div ref={box} className="x-summary" role="alert" tabIndex={-1}>
      <h2>{t('form.summaryTitle', { n: lines.length })}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.path.join('.') + line.message}>
            {line.label ? (
              <button type="button" onClick={() => onJump(line.path)}>
                {line.label}
              </button>
            ) : null}
            <span>{line.message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
