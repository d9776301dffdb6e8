import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Button } from 'antd';
import { useWords } from '../words.ts';
import type { CallAct } from './call-act-dialog.tsx';

interface SealedPanelProps {
  call: {
    receivedCount: number;
    openedAt?: string | null;
    unsealAsked?: boolean | null;
    unsealAskedByMe?: boolean | null;
    unsealReason?: string | null;
    allowedActions: readonly string[];
  };
  onAct: (act: CallAct) => void;
}

/** A sealed call tells a number and no more; two persons may open it early. */
export function SealedPanel({ call, onAct }: SealedPanelProps) {
  const w = useWords();
  const { openedAt, unsealAsked, unsealAskedByMe, unsealReason, allowedActions, receivedCount } = call;
  const may = (act: CallAct) => allowedActions.includes(act);
  return (
    <Panel id="sealed" title={w('seal.title')}>
      <p>{w('seal.received', { n: receivedCount })}</p>
      {openedAt ? (
        <p>
          {w('seal.opened')} <DateText value={openedAt} withTime />
        </p>
      ) : (
        <>
          <p className="x-help">{w('seal.hint')}</p>
          {unsealAsked ? (
            <>
              <p>{w('seal.asked', { reason: unsealReason ?? '' })}</p>
              {unsealAskedByMe ? <p className="x-help">{w('seal.waiting')}</p> : null}
              {!unsealAskedByMe && may('unseal') ? <Button onClick={() => onAct('unseal')}>{w('call.act.unseal')}</Button> : null}
            </>
          ) : may('askUnseal') ? (
            <Button onClick={() => onAct('askUnseal')}>{w('call.act.askUnseal')}</Button>
          ) : null}
        </>
      )}
    </Panel>
  );
}
