import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';

export interface StageStep {
  key: string;
  label: string;
}

interface StageBarProps {
  steps: readonly StageStep[];
  /** The key of the step the object stands in. */
  current: string;
  /** Who acts now, and until when. */
  note?: ReactNode;
  /** The object left the path: withdrawn, refused, terminated. */
  stopped?: string;
  /** It may come back to where it left. */
  paused?: boolean;
}

type State = 'passed' | 'now' | 'ahead' | 'stopped' | 'paused';

const shapes: Record<State, ReactNode> = {
  passed: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="m6 10.5 2.75 2.75L14 7.5" fill="none" stroke="var(--x-surface)" strokeWidth="1.75" />
    </>
  ),
  now: (
    <>
      <circle cx="10" cy="10" r="8.25" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <circle cx="10" cy="10" r="4" fill="currentColor" />
    </>
  ),
  ahead: <circle cx="10" cy="10" r="8.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  stopped: (
    <>
      <circle cx="10" cy="10" r="8.25" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="m7 7 6 6m0-6-6 6" stroke="currentColor" strokeWidth="1.75" />
    </>
  ),
  paused: (
    <>
      <circle cx="10" cy="10" r="8.25" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M8 6.5v7m4-7v7" stroke="currentColor" strokeWidth="1.75" />
    </>
  ),
};

/** Where am I, what comes next, who acts. */
export function StageBar({ steps, current, note, stopped, paused = false }: StageBarProps) {
  const t = useT();
  const at = steps.findIndex((step) => step.key === current);
  const stateOf = (place: number): State => {
    if (place === at) return !stopped ? 'now' : paused ? 'paused' : 'stopped';
    return place < at ? 'passed' : 'ahead';
  };
  const here = steps[at];
  const next = stopped ? undefined : steps[at + 1];
  return (
    <div className="x-stages">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it does not fit. */}
      <ol className="x-stage-path" aria-label={t('stage.progress')} tabIndex={0}>
        {steps.map((step, place) => {
          const state = stateOf(place);
          return (
            <li key={step.key} className={`x-stage x-stage-${state}`} aria-current={place === at ? 'step' : undefined}>
              <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                {shapes[state]}
              </svg>
              <span>
                {step.label}
                <span className="x-unseen">{t('stage.state', { state: t(`stage.${state}`) })}</span>
              </span>
              {place === at ? <small>{stopped ?? note}</small> : null}
            </li>
          );
        })}
      </ol>
      {here ? (
        // A phone has no room for the words of every step: those of this one and the next, for the eye only.
        <p className="x-stage-here" aria-hidden="true">
          <strong>{here.label}</strong>
          {stopped || note ? <span>{stopped ?? note}</span> : null}
          {next ? <span className="x-faint">{t('stage.next', { step: next.label })}</span> : null}
        </p>
      ) : null}
    </div>
  );
}
