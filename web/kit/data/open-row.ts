import type { MouseEvent } from 'react';

const ownBehaviour = 'a, button, input, select, textarea, label, summary, [popover]';

interface Openers {
  here: () => void;
  tab: () => void;
}

/**
 * A click anywhere on the row opens it, the middle button or Ctrl/⌘ in a new tab; what has its own
 * behaviour keeps it, and selecting text is not a click. The link in the first cell serves keyboards.
 */
export function openRow(event: MouseEvent<HTMLElement>, openers: Openers): void {
  const target = event.target as Element;
  if (target.closest(ownBehaviour)) return;
  if (event.button === 1 || event.metaKey || event.ctrlKey) openers.tab();
  else if (event.button === 0 && !getSelection()?.toString()) openers.here();
}
