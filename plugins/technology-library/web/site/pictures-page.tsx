import { Page } from '@xinglin/kit/ui/page.tsx';
import { useSearchParams } from 'react-router';
import { useWords } from '../words.ts';
import { PromotionPictures } from './pictures.tsx';

/** The promotion of the whole association in pictures, or of what the address names. */
export default function PicturesPage() {
  const w = useWords();
  const [params] = useSearchParams();
  const [project, entry] = [params.get('project'), params.get('entry')];
  return (
    <Page title={w('nav.pictures')}>
      <PromotionPictures {...(project ? { projectId: project } : {})} {...(entry ? { entryId: entry } : {})} />
    </Page>
  );
}
