import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { Mark } from './mark.tsx';
import { NoticeBlock } from './notice-block.tsx';

interface NoAccessProps {
  /** Names of those who can grant it. */
  ask?: readonly string[];
  act?: ReactNode;
}

export function NoAccess({ ask, act }: NoAccessProps) {
  const t = useT();
  return (
    <NoticeBlock mark={<Mark name="lock" />} title={t('noAccess.title')} act={act}>
      <p>{t('noAccess.hint')}</p>
      {ask && ask.length > 0 ? <p>{t('noAccess.ask', { people: ask.join('、') })}</p> : null}
    </NoticeBlock>
  );
}

/** Deleted, foreign and never-existing answer alike, so that nothing can be learnt by guessing. */
export function NotFound({ act }: { act?: ReactNode }) {
  const t = useT();
  return (
    <NoticeBlock mark={<Mark name="missing" />} title={t('notFound.title')} act={act}>
      <p>{t('notFound.hint')}</p>
    </NoticeBlock>
  );
}
