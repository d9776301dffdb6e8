import { useEffect } from 'react';
import { useWords } from '../locales/use-words.ts';

/** The tab's title of pages that do not stand in the kit's `Page`. */
export function useTitle(title: string): void {
  const portal = useWords()('app.name');
  useEffect(() => {
    document.title = `${title} · ${portal}`;
  }, [title, portal]);
}
