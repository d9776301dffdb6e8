import { browserDrafts } from '@xinglin/kit/form/draft-store.ts';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { usePrivateKey } from '@xinglin/kit/session/session.tsx';
import { Button, Form } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../words.ts';
import type { ReviewContent } from './review-content.ts';
import { contentIn } from './review-content.ts';
import type { SaveQueue, SaveState } from './save-queue.ts';

const pause = 1500;
const drafts = browserDrafts();

interface AutosaveProps {
  /** Of the form, so that the copy on this device goes once the server has it. */
  formId: string;
  queue: SaveQueue<ReviewContent>;
  /** What the server has already. */
  opened: ReviewContent;
  state: SaveState;
  /** Somebody, most likely she herself, saved elsewhere. */
  stale: boolean;
  onKeepMine: () => void;
}

/** Inside the form: hands every change to the queue, and says where it stands. */
export function Autosave({ formId, queue, opened, state, stale, onKeepMine }: AutosaveProps) {
  const w = useWords();
  const { form } = useFormState();
  const key = usePrivateKey(`form/${formId}`);
  const typed = Form.useWatch((values: unknown) => JSON.stringify(contentIn(values)), { form, preserve: true });
  const before = useRef(JSON.stringify(opened));
  useEffect(() => {
    if (typed === undefined || typed === before.current) return;
    before.current = typed;
    queue.put(JSON.parse(typed) as ReviewContent);
    const timer = setTimeout(() => void queue.flush(), pause);
    return () => clearTimeout(timer);
  }, [queue, typed]);
  useEffect(() => {
    const send = () => void (queue.pending && queue.flush());
    addEventListener('online', send);
    addEventListener('pagehide', send);
    const again = setInterval(() => state === 'offline' && send(), 15_000);
    return () => {
      removeEventListener('online', send);
      removeEventListener('pagehide', send);
      clearInterval(again);
    };
  }, [queue, state]);
  // Leaving the page within the pause saves as well.
  useEffect(() => () => void (queue.pending && queue.flush()), [queue]);
  useEffect(() => {
    if (state === 'saved' && !queue.pending) drafts.drop(key);
  }, [key, queue, state]);
  return (
    <div role="status" className="x-help">
      {stale ? (
        <span className="x-warning">
          {w('review.savedElsewhere')}{' '}
          <Button size="small" onClick={onKeepMine}>
            {w('review.keepMine')}
          </Button>
        </span>
      ) : (
        w.find(`review.save.${state}`)
      )}
    </div>
  );
}
