import { useEffect, useState } from 'react';

/**
 * For what is taken out of the page as it closes: whoever works with the keyboard goes on where she was. Where that is gone as
 * well, such as a button whose act is done, she goes on at the page's content.
 */
export function useReturnFocus() {
  const [before] = useState(() => (typeof document === 'undefined' ? null : document.activeElement));
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isLost = () => !document.activeElement || document.activeElement === document.body;
        if (isLost() && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
        if (isLost()) document.querySelector('main')?.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
