import { Button } from 'antd';
import { clockTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useT } from '../i18n/use-t.ts';
import type { DraftState } from './use-draft.ts';

interface DraftNoteProps {
  state: DraftState;
  onDiscard: () => void;
}

export function DraftNote({ state, onDiscard }: DraftNoteProps) {
  const t = useT();
  const { language } = useLanguage();
  const text =
    state.kind === 'saved'
      ? t('form.draftSaved', { time: clockTime(state.at, language) })
      : state.kind === 'restored'
        ? t('form.draftRestored', { time: clockTime(state.at, language) })
        : state.kind === 'failed'
          ? t('form.draftFailed')
          : '';
  return (
    <div className="x-draft" role="status">
      {text}
      {state.kind === 'restored' ? (
        <>
          {state.older ? <span className="x-warning">{t('form.draftOlder')}</span> : null}
          <Button type="link" size="small" onClick={onDiscard}>
            {t('form.draftDiscard')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
