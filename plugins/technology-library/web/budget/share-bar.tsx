import type { CSSProperties } from 'react';

const room: CSSProperties = { background: 'var(--x-line-soft)', blockSize: 8, inlineSize: '100%', minInlineSize: 64, borderRadius: 2 };

/** How much of something is used; the figure beside it carries the meaning. */
export function ShareBar({ percent }: { percent: number | null | undefined }) {
  return (
    <span style={{ display: 'grid', gridTemplateColumns: '1fr 4em', gap: 8, alignItems: 'center' }}>
      <span style={room} aria-hidden="true">
        <span
          style={{
            ...room,
            display: 'block',
            minInlineSize: 0,
            background: 'var(--x-accent)',
            inlineSize: `${Math.min(100, percent ?? 0)}%`,
          }}
        />
      </span>
      <span className="x-figures" style={{ textAlign: 'end' }}>
        {percent === null || percent === undefined ? '–' : `${percent}%`}
      </span>
    </span>
  );
}
