import { Button } from 'antd';
import { useId } from 'react';
import { useT } from '../i18n/use-t.ts';
import { Popup } from '../ui/popup.tsx';

export interface DetailAct {
  /** As in the row's `allowedActions`. */
  action: string;
  /** A verb with its object. */
  label: string;
  onAct: () => void;
  danger?: boolean;
  busy?: boolean;
  /** Beside the row's way: never primary, and behind one button where there are many. */
  aside?: boolean;
  /** Why it cannot be done now. Without a reason an act that is not allowed is not shown at all. */
  blocked?: string | null;
}

interface ActsProps {
  allowed: readonly string[];
  /** In order of weight: the first that is allowed is the primary one. */
  acts: readonly DetailAct[];
}

/** More buttons than this are no longer read, but searched. */
const READABLE = 3;

/** The server says what is allowed; this only words it. What ends something comes last. */
export function Acts({ allowed, acts }: ActsProps) {
  const t = useT();
  const live = (act: DetailAct) => allowed.includes(act.action) && !act.blocked;
  const all = acts.filter((act) => live(act) || act.blocked);
  const sorted = [...all.filter(({ danger }) => !danger), ...all.filter(({ danger }) => danger)];
  const folded = sorted.length > READABLE ? sorted.filter((act) => act.aside && live(act)) : [];
  const shown = folded.length > 1 ? sorted.filter((act) => !folded.includes(act)) : sorted;
  const first = shown.find((act) => live(act) && !act.danger && !act.aside);
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
      {folded.length > 1 ? (
        <Popup label={t('act.more')} align="end" trigger={(props) => <Button {...props}>{t('act.more')}</Button>}>
          {(close) => (
            <ul className="x-menu">
              {folded.map((act) => (
                <li key={act.action}>
                  <button
                    type="button"
                    className={act.danger ? 'x-bad' : undefined}
                    onClick={() => {
                      close();
                      act.onAct();
                    }}
                  >
                    {act.label}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Popup>
      ) : null}
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
