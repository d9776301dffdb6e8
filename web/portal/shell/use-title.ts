import { useEffect } from 'react';

/** The tab's title of pages that do not stand in the kit's `Page`. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 杏林`;
  }, [title]);
}
