import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { Mark } from '@xinglin/kit/ui/mark.tsx';
import { NoticeBlock } from '@xinglin/kit/ui/notice-block.tsx';
import { PlainButton } from '@xinglin/kit/ui/plain-button.tsx';
import { Link, useRouteError } from 'react-router';
import { useWords } from '../locales/use-words.ts';

/** A chunk of the release before is gone after an upgrade: that is not a fault, only a reason to reload. */
const isOutdated = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script|Unable to preload/i.test(error.message);

export function PageError() {
  const t = useT();
  const w = useWords();
  const outdated = isOutdated(useRouteError());
  return (
    <main>
      <h1 className="x-unseen">{w(outdated ? 'update.title' : 'error.title')}</h1>
      <NoticeBlock
        role="alert"
        mark={<Mark name="broken" />}
        title={w(outdated ? 'update.title' : 'error.title')}
        act={
          <span className="p-form-acts">
            <PlainButton primary onClick={() => location.reload()}>
              {t('act.reload')}
            </PlainButton>
            <Link to="/">{w('error.home')}</Link>
          </span>
        }
      >
        <p>{w(outdated ? 'update.hint' : 'error.hint')}</p>
      </NoticeBlock>
    </main>
  );
}
