import { Button } from 'antd';
import { useT } from '../i18n/use-t.ts';
import { Popup } from '../ui/popup.tsx';
import type { RowAct } from './column.ts';

/** Where several acts exist the row stays quiet: they open from one button. */
export function RowActs({ acts, name }: { acts: readonly RowAct[]; name: string }) {
  const t = useT();
  if (acts.length === 0) return null;
  return (
    <Popup
      label={`${t('list.actions')} ${name}`}
      align="end"
      trigger={(props) => (
        <Button {...props} type="text" className="x-square" aria-label={`${t('act.more')} ${name}`}>
          <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
            <circle cx="3" cy="8" r="1.5" />
            <circle cx="8" cy="8" r="1.5" />
            <circle cx="13" cy="8" r="1.5" />
          </svg>
        </Button>
      )}
    >
      {(close) => (
        <ul className="x-menu">
          {acts.map((act) => (
            <li key={act.key}>
              <button
                type="button"
                className={act.danger ? 'x-bad' : undefined}
                aria-disabled={act.blocked !== undefined}
                onClick={() => {
                  if (act.blocked !== undefined) return;
                  close();
                  act.onAct();
                }}
              >
                {act.label}
                {act.blocked ? <small>{act.blocked}</small> : null}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popup>
  );
}
