import type { ReactNode } from 'react';

export interface Bar {
  key: string;
  name: ReactNode;
  /** Parts that are drawn one after the other; the rest up to `most` stays empty. */
  done: number;
  open?: number;
  most: number;
  /** Said beside the bar: the figures themselves, not the picture, carry the meaning. */
  text: string;
}

interface BarsProps {
  label: string;
  bars: readonly Bar[];
  /** Each bar is a share of its own whole, not a length beside the others. */
  shares?: boolean;
}

const width = 200;

/** A bar for each row with its figures beside it, readable as a list; on a phone the bar goes under its words. */
export function Bars({ label, bars, shares = false }: BarsProps) {
  const scale = Math.max(1, ...bars.map(({ most, done, open = 0 }) => Math.max(most, done + open)));
  return (
    <ul className="x-bars" aria-label={label}>
      {bars.map(({ key, name, done, open = 0, most, text }) => {
        const at = (value: number) => (value / (shares ? Math.max(1, most, done + open) : scale)) * width;
        return (
          <li key={key}>
            <span>{name}</span>
            <svg viewBox={`0 0 ${width} 10`} width="100%" height="10" preserveAspectRatio="none" aria-hidden="true">
              <rect x="0" y="2" width={at(most)} height="6" fill="var(--x-neutral-soft)" />
              <rect x="0" y="2" width={at(done)} height="6" fill="var(--x-accent)" />
              <rect x={at(done)} y="2" width={at(open)} height="6" fill="var(--x-active)" opacity="0.55" />
              <rect x={Math.max(0, at(most) - 1)} y="0" width="1" height="10" fill="var(--x-text-faint)" />
            </svg>
            <span className="x-right">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
