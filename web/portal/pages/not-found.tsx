import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { Link } from 'react-router';
import { useWords } from '../locales/use-words.ts';
import { useTitle } from '../shell/use-title.ts';

export default function NotFoundPage() {
  const t = useT();
  const w = useWords();
  useTitle(t('notFound.title'));
  return (
    <>
      <h1 className="x-unseen">{t('notFound.title')}</h1>
      <NotFound act={<Link to="/">{w('error.home')}</Link>} />
    </>
  );
}
