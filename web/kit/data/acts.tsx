import { Button } from 'antd';
import { useId } from 'react';

export interface DetailAct {
  /** As in the row's `allowedActions`. */
  action: string;
  /** A verb with its object. */
  label: string;
  onAct: () => void;
  danger?: boolean;
  busy?: boolean;
  /** Why it cannot be done now. Without a reason an act that is not allowed is not shown at all. */
  blocked?: string | null;
}

interface ActsProps {
  allowed: readonly string[];
  /** In order of weight: the first that is allowed is the primary one. */
  acts: readonly DetailAct[];
}

/** The server says what is allowed; this only words it. */
export function Acts({ allowed, acts }: ActsProps) {
  const live = (act: DetailAct) => allowed.includes(act.action) && !act.blocked;
  const shown = acts.filter((act) => live(act) || act.blocked);
  const first = shown.find((act) => live(act) && !act.danger);
  return (
    <div className="x-acts-bar">
      {shown.map((act) =>
        live(act) ? (
          <Button
            key={act.action}
            type={act === first ? 'primary' : 'default'}
            danger={act.danger ?? false}
            loading={act.busy ?? false}
            onClick={act.onAct}
          >
            {act.label}
          </Button>
        ) : (
          <BlockedAct key={act.action} label={act.label} why={act.blocked ?? ''} />
        ),
      )}
    </div>
  );
}

/** Reachable by keyboard, so that the reason is heard as well as seen. */
function BlockedAct({ label, why }: { label: string; why: string }) {
  const id = useId();
  return (
    <span className="x-act-blocked">
      <Button aria-disabled aria-describedby={id} className="x-blocked" onClick={(event) => event.preventDefault()}>
        {label}
      </Button>
      <small id={id}>{why}</small>
    </span>
  );
}
