import type { ReactNode } from 'react';

interface NoticeBlockProps {
  mark: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  act?: ReactNode;
  /** Announced at once when it replaces content a person was waiting for. */
  role?: 'alert' | 'status';
  small?: boolean;
}

/** The common shape of every “nothing to show here, and why”. */
export function NoticeBlock({ mark, title, children, act, role, small }: NoticeBlockProps) {
  return (
    <div className={small ? 'x-notice x-notice-small' : 'x-notice'} role={role}>
      <span className="x-notice-mark" aria-hidden>
        {mark}
      </span>
      <p className="x-notice-title">{title}</p>
      {children ? <div className="x-notice-text">{children}</div> : null}
      {act ? <div className="x-notice-act">{act}</div> : null}
    </div>
  );
}
