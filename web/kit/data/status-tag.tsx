import type { ReactNode } from 'react';

/** A status keeps its tone everywhere: waiting for someone, going on, good, careful, bad, over. */
export type Tone = 'neutral' | 'active' | 'good' | 'warning' | 'bad' | 'closed';

const shapes: Record<Tone, ReactNode> = {
  neutral: <circle cx="6" cy="6" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  active: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 2a4 4 0 0 1 0 8Z" fill="currentColor" />
    </>
  ),
  good: <path d="m2 6.5 2.75 2.75L10 3.5" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  warning: <path d="M6 1.5 11 10.5H1Z" fill="currentColor" />,
  bad: <path d="m3 3 6 6m0-6-6 6" stroke="currentColor" strokeWidth="1.75" />,
  closed: <rect x="2.5" y="2.5" width="7" height="7" fill="currentColor" />,
};

/** A word with a colour and a shape: grey print and colour-blind eyes lose nothing. */
export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`x-status x-status-${tone}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {shapes[tone]}
      </svg>
      {children}
    </span>
  );
}
