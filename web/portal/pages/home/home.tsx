import { Page } from '@xinglin/kit/ui/page.tsx';
import { useWords } from '../../locales/use-words.ts';
import { useViewer } from '../../viewer/viewer-context.tsx';

export default function HomePage() {
  const w = useWords();
  const { name } = useViewer();
  return (
    <Page title={w('home.title')} note={w('home.hello', { name })}>
      {null}
    </Page>
  );
}
