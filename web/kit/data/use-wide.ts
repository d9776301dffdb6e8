import { type RefObject, useEffect, useState } from 'react';

/**
 * Whether the content is wider than its box. Only then the box scrolls sideways: a box that
 * scrolls would tie the table's sticky head to itself instead of to the page.
 */
export function useWide(box: RefObject<HTMLElement | null>): boolean {
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    const content = element?.firstElementChild;
    if (!element || !content || typeof ResizeObserver === 'undefined') return;
    const measure = () => setWide(content.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, [box]);
  return wide;
}
