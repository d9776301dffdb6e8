import { type ReactNode, useId, useRef, useState } from 'react';

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
    const opened = event.newState === 'open';
    setOpen(opened);
    const anchor = document.getElementById(`${id}-t`);
    if (opened && panel.current && anchor) {
      // Placed after React has filled it: its size is not known before.
      requestAnimationFrame(() => {
        if (panel.current) place(panel.current, anchor.getBoundingClientRect(), align);
      });
    }
  };
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
