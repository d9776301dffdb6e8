import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface TriggerProps {
  id: string;
  popoverTarget: string;
  'aria-expanded': boolean;
  'aria-haspopup': 'dialog';
}

interface PopupProps {
  label: string;
  trigger: (props: TriggerProps) => ReactNode;
  children: (close: () => void) => ReactNode;
  /** Which edge of the trigger the panel keeps to. */
  align?: 'start' | 'end';
}

const gap = 4;
const margin = 8;

function place(panel: HTMLElement, anchor: DOMRect, align: 'start' | 'end') {
  const width = panel.offsetWidth;
  const wanted = align === 'end' ? anchor.right - width : anchor.left;
  const left = Math.max(margin, Math.min(wanted, innerWidth - width - margin));
  const below = anchor.bottom + gap;
  const fits = below + panel.offsetHeight <= innerHeight - margin;
  const top = fits ? below : Math.max(margin, anchor.top - gap - panel.offsetHeight);
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}

/** The browser's own popover: it closes on Escape and outside clicks, and nothing can clip it. */
export function Popup({ label, trigger, children, align = 'start' }: PopupProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => panel.current?.hidePopover();
  const onToggle = (event: { newState: 'open' | 'closed' }) => {
    setOpen(event.newState === 'open');
  };
  // Its size is not known before it is filled, and what fills it may have to be fetched first.
  useEffect(() => {
    const anchor = document.getElementById(`${id}-t`);
    const box = panel.current;
    if (!open || !anchor || !box) return;
    const sized = new ResizeObserver(() => place(box, anchor.getBoundingClientRect(), align));
    sized.observe(box);
    return () => sized.disconnect();
  }, [open, id, align]);
  return (
    <>
      {trigger({
        id: `${id}-t`,
        popoverTarget: `${id}-p`,
        'aria-expanded': open,
        'aria-haspopup': 'dialog',
      })}
      <div ref={panel} id={`${id}-p`} popover="auto" role="dialog" aria-label={label} className="x-popup" onToggle={onToggle}>
        {open ? children(close) : null}
      </div>
    </>
  );
}
