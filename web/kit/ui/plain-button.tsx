import type { ButtonHTMLAttributes } from 'react';

interface PlainButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  primary?: boolean;
  danger?: boolean;
  /** Something is under way: it stays where it is, and does nothing meanwhile. */
  busy?: boolean;
}

/**
 * A button like antd's, for what stands before antd is fetched: signing in, and what went wrong. Pages of the
 * portal take antd's.
 */
export function PlainButton({ primary = false, danger = false, busy = false, onClick, children, ...rest }: PlainButtonProps) {
  const kind = `x-button${primary ? ' x-button-primary' : ''}${danger ? ' x-button-danger' : ''}`;
  return (
    <button
      type="button"
      {...rest}
      className={kind}
      aria-busy={busy}
      aria-disabled={busy}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  );
}
