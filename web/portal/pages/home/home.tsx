import { Can } from '@xinglin/kit/ability/ability.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Suspense } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../locales/use-words.ts';
import { useWork } from '../../shell/use-work.ts';
import { useViewer } from '../../viewer/viewer-context.tsx';
import { LatestNotices } from '../notices/latest-notices.tsx';
import { Changes } from './changes.tsx';
import { homeCards } from './home-cards.tsx';
import { useWaiting, WaitingList } from './waiting-list.tsx';
import { WorkList } from './work-list.tsx';

export default function HomePage() {
  const w = useWords();
  const { name } = useViewer();
  const work = useWork();
  const waiting = useWaiting();
  const isKnown = (work.items || work.error) && (waiting.items || waiting.error);
  return (
    <Page title={w('home.title')} note={w('home.hello', { name })}>
      {/* What stands below the lists waits for them: it would be pushed from under a finger. */}
      {isKnown ? (
        <div className="p-home">
          <div className="p-home-main">
            <section aria-labelledby="work">
              <h2 id="work" className="p-home-head">
                {w('home.work')}
              </h2>
              <WorkList work={work} />
            </section>
            <WaitingList waiting={waiting} />
            {homeCards.map(({ id, Card }) => (
              <Suspense key={id} fallback={null}>
                <Card />
              </Suspense>
            ))}
          </div>
          <div className="p-home-side">
            <section aria-labelledby="notices">
              <div className="p-section-head">
                <h2 id="notices">{w('home.notices')}</h2>
                <Link to="/notices">{w('home.all')}</Link>
              </div>
              <LatestNotices first={5} />
            </section>
            <Can do="read" on="AuditEntry">
              <section aria-labelledby="changes">
                <h2 id="changes" className="p-home-head">
                  {w('home.changes')}
                </h2>
                <Changes />
              </section>
            </Can>
          </div>
        </div>
      ) : (
        <TextSkeleton lines={6} />
      )}
    </Page>
  );
}
