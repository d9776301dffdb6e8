import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface PartLink {
  /** A page of the portal, or with `outside` an address of its own in a new tab. */
  to: string;
  label: string;
  outside?: boolean;
  /** How many there are, in words. */
  count?: string | null;
  note?: string | null;
  /** What waits there for somebody. */
  open?: string | null;
}

/** What belongs to an object and has pages of its own, in the order of the work. */
export function PartLinks({ parts }: { parts: readonly PartLink[] }) {
  if (parts.length === 0) return null;
  return (
    <ul className="x-parts">
      {parts.map((part) => (
        <li key={part.to}>
          <PartName {...part} />
          {part.count ? <span className="x-part-count">{part.count}</span> : null}
          <Line className="x-part-open">{part.open}</Line>
          <Line>{part.note}</Line>
        </li>
      ))}
    </ul>
  );
}

function PartName({ to, label, outside }: PartLink) {
  if (!outside)
    return (
      <Link className="x-part" to={to}>
        {label}
      </Link>
    );
  return (
    <a className="x-part" href={to} target="_blank" rel="noreferrer">
      {label}
    </a>
  );
}

function Line({ className, children }: { className?: string; children: ReactNode }) {
  return children ? <small className={className}>{children}</small> : null;
}
