import { browserDrafts } from '@xinglin/kit/form/draft-store.ts';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { withoutNames } from '@xinglin/kit/form/names.ts';
import { tidy } from '@xinglin/kit/form/tidy.ts';
import { usePrivateKey } from '@xinglin/kit/session/session.tsx';
import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { SaveQueue, SaveState } from '../review/save-queue.ts';
import { useWords } from '../words.ts';
import { contentOf, type DraftValues } from './draft-values.ts';

const pause = 2_000;
const drafts = browserDrafts();

interface AutosaveProps {
  /** Of the form, so that the copy on this device goes once the server has it. */
  formId: string;
  queue: SaveQueue<DraftValues>;
  /** What the server has already. */
  opened: DraftValues;
  state: SaveState;
  /** A colleague saved meanwhile. */
  stale: boolean;
  onReload: () => void;
}

/** Inside the form: brings what is right to the server, keeps the rest on the device, and says where it stands. */
export function Autosave({ formId, queue, opened, state, stale, onReload }: AutosaveProps) {
  const w = useWords();
  const { form, check } = useFormState();
  const key = usePrivateKey(`form/${formId}`);
  const [wrong, setWrong] = useState(0);
  const typed = Form.useWatch((values: Record<string, unknown>) => JSON.stringify(contentOf(tidy(withoutNames(values)))), {
    form,
    preserve: true,
  });
  const before = useRef(JSON.stringify(contentOf(tidy(opened))));
  useEffect(() => {
    if (typed === undefined || typed === before.current || stale) return;
    const timer = setTimeout(async () => {
      const issues = await check();
      setWrong(issues.length);
      if (issues.length > 0) return;
      before.current = typed;
      queue.put(JSON.parse(typed) as DraftValues);
      if (await queue.flush()) drafts.drop(key);
    }, pause);
    return () => clearTimeout(timer);
  }, [check, key, queue, stale, typed]);
  useEffect(() => {
    const again = () => void (queue.pending && queue.flush());
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [queue]);
  return (
    <div role="status" className="x-help">
      {stale ? (
        <span className="x-warning">
          {w('submission.staleDraft')}{' '}
          <Button size="small" onClick={onReload}>
            {w('submission.loadTheirs')}
          </Button>
        </span>
      ) : wrong > 0 ? (
        <span className="x-warning">{w('submission.notSavedWrong', { n: wrong })}</span>
      ) : state === 'idle' ? (
        ''
      ) : (
        w(`submission.save.${state}`)
      )}
    </div>
  );
}
