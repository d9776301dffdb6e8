import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useWords } from '../words.ts';
import type { DossierRow } from './dossier-acts.tsx';

const tones: Record<string, Tone> = { SENT: 'warning', ANSWERED: 'good', EXPIRED: 'bad' };

/** Supplement notices so far, newest first, with all that each listed. */
export function SupplementNotices({ notices, onPaper }: { notices: DossierRow['supplements']; onPaper: boolean }) {
  const w = useWords();
  const ordered = [...notices].sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
  return (
    <Panel id="supplements" title={w('dossier.history')}>
      {onPaper ? <p className="x-help">{w('dossier.paperSupplement')}</p> : null}
      {ordered.length === 0 && !onPaper ? <p className="x-faint">{w('dossier.noHistory')}</p> : null}
      {ordered.map((notice) => (
        <article key={notice.id} className="x-stack">
          <p>
            <strong>{w('dossier.notice', { number: notice.number })}</strong>{' '}
            <StatusTag tone={tones[notice.stage] ?? 'neutral'}>{w.find(`dossier.notice.${notice.stage}`) ?? notice.stage}</StatusTag>
          </p>
          <p className="x-faint">
            {w('dossier.noticeDue')}
            {w('text.colon')}
            <DateText value={notice.dueAt} withTime />
          </p>
          <ol>
            {(notice.defects as { key: string; label: string; text: string }[]).map(({ key, label, text }) => (
              <li key={key}>
                {label || w('dossier.otherDefect')}
                {w('text.colon')}
                {text}
              </li>
            ))}
          </ol>
        </article>
      ))}
    </Panel>
  );
}
