import { termsOf } from '@xinglin/kit/i18n/language.ts';
import { TextsReady } from '@xinglin/kit/i18n/texts-ready.tsx';
import { useNarrow } from '@xinglin/kit/theme/media.ts';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useShortcut } from '@xinglin/kit/ui/use-shortcut.ts';
import { Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { StepUpGate } from '../identity/step-up-gate.tsx';
import { useWords } from '../locales/use-words.ts';
import { plugins } from '../plugins.ts';
import { SessionGate } from '../viewer/session-gate.tsx';
import { ViewerGate } from '../viewer/viewer-gate.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { lazyThemed } from './lazy-themed.tsx';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';

const Palette = lazyThemed(() => import('./palette.tsx'));
const Shortcuts = lazyThemed(() => import('./shortcuts.tsx'));

const menuTexts = plugins.map(({ id }) => termsOf(id));

export function Shell() {
  return (
    <SessionGate>
      <ViewerGate>
        <StepUpGate>
          <TextsReady of={menuTexts}>
            <Frame />
          </TextsReady>
        </StepUpGate>
      </ViewerGate>
    </SessionGate>
  );
}

function Frame() {
  const w = useWords();
  const narrow = useNarrow();
  return (
    <div className="p-frame">
      <a className="p-skip" href="#content">
        {w('app.skip')}
      </a>
      {narrow ? null : <SideBar />}
      <div className="p-body">
        <Tools />
        <main id="content" tabIndex={-1}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {narrow ? <BottomBar /> : null}
    </div>
  );
}

/** The palette and the list of keys are fetched when they are first asked for. */
function Tools() {
  const [palette, setPalette] = useState<boolean | null>(null);
  const [shortcuts, setShortcuts] = useState<boolean | null>(null);
  useShortcut('mod+k', () => setPalette(true), palette === null);
  useShortcut('?', () => setShortcuts(true), shortcuts === null);
  return (
    <>
      <TopBar onSearch={() => setPalette(true)} onShortcuts={() => setShortcuts(true)} />
      <Suspense fallback={null}>
        {palette === null ? null : <Palette open={palette} onOpenChange={setPalette} />}
        {shortcuts === null ? null : <Shortcuts open={shortcuts} onOpenChange={setShortcuts} />}
      </Suspense>
    </>
  );
}
