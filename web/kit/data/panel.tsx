import { type ReactNode, useId } from 'react';

interface PanelProps {
  title: string;
  /** The part's own address: `#facts`. */
  id?: string;
  children: ReactNode;
}

export function Panel({ title, id, children }: PanelProps) {
  const heading = useId();
  return (
    <section id={id} className="x-panel" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

export interface Fact {
  label: string;
  value: ReactNode;
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <div className="x-facts-box">
      <dl className="x-facts">
        {facts.map((fact) => (
          <Pair key={fact.label} {...fact} />
        ))}
      </dl>
    </div>
  );
}

function Pair({ label, value }: Fact) {
  const empty = value === null || value === undefined || value === '';
  return (
    <>
      <dt>{label}</dt>
      <dd>{empty ? <span aria-hidden="true">–</span> : value}</dd>
    </>
  );
}
