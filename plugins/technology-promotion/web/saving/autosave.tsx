import { browserDrafts } from '@xinglin/kit/form/draft-store.ts';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { contentText } from '@xinglin/kit/form/merge.ts';
import { useProblemText } from '@xinglin/kit/form/use-problem-text.ts';
import { usePrivateKey } from '@xinglin/kit/session/session.tsx';
import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words.ts';
import type { Saving } from './use-saving.ts';

const pause = 1_500;
const patience = 15_000;
const drafts = browserDrafts();

interface AutosaveProps<Content> {
  /** Of the form, so that the copy on this device goes once the server has it. */
  formId: string;
  saving: Saving<Content>;
  /** What the server has already. */
  opened: Content;
  /** What is sent of the form's values. */
  contentOf: (values: Record<string, unknown>) => Content;
  /** Only what is right is saved. */
  checked?: boolean;
  /** `<words>.save.waiting` and so on. */
  words: 'review' | 'submission';
  onReload: () => void;
}

/** Inside the form: brings what is typed to the server, keeps the rest on the device, and says where it stands. */
export function Autosave<Content>({ formId, saving, opened, contentOf, checked = false, words, onReload }: AutosaveProps<Content>) {
  const w = useWords();
  const problemText = useProblemText(w.find);
  const key = usePrivateKey(`form/${formId}`);
  const state = useFormState();
  const { form, undecided } = state;
  const { queue, stale } = saving;
  const [wrong, setWrong] = useState(0);
  const latest = useRef({ state, saving, contentOf });
  latest.current = { state, saving, contentOf };
  const sent = useRef<Record<string, unknown>>({});
  const openedText = contentText(opened);
  const before = useRef(openedText);
  useEffect(() => {
    before.current = openedText;
  }, [openedText]);
  // Asked before the form holds anything as well, which is no change.
  const typed = Form.useWatch(
    (values: Record<string, unknown>) => (Object.keys(values).length > 0 ? contentText(contentOf(values)) : undefined),
    { form, preserve: true },
  );

  useEffect(() => {
    if (typed === undefined || typed === before.current || stale || undecided) return;
    const put = () => {
      before.current = typed;
      sent.current = form.getFieldsValue(true);
      queue.put(latest.current.contentOf(sent.current));
    };
    if (!checked) put();
    const timer = setTimeout(async () => {
      if (checked) {
        const issues = await latest.current.state.check();
        setWrong(issues.length);
        if (issues.length > 0) return;
        put();
      }
      await queue.flush();
    }, pause);
    return () => clearTimeout(timer);
  }, [checked, form, queue, stale, typed, undecided]);

  useEffect(() => {
    const send = () => void (queue.pending && queue.flush());
    addEventListener('online', send);
    addEventListener('pagehide', send);
    const again = setInterval(() => latest.current.saving.state === 'offline' && send(), patience);
    return () => {
      removeEventListener('online', send);
      removeEventListener('pagehide', send);
      clearInterval(again);
      // Leaving the page within the pause saves as well.
      send();
    };
  }, [queue]);
  useEffect(() => {
    if (saving.state !== 'saved' || queue.pending) return;
    latest.current.state.settle(sent.current, latest.current.saving.version.current);
    drafts.drop(key);
  }, [key, queue, saving.state]);

  const refusal = saving.state === 'refused' ? problemText(saving.problem.current) : null;
  return (
    <div role="status" className="x-help">
      {stale ? (
        <span className="x-warning">
          {w(`${words}.staleDraft`)}{' '}
          <Button size="small" onClick={onReload}>
            {w(`${words}.loadTheirs`)}
          </Button>
        </span>
      ) : wrong > 0 ? (
        <span className="x-warning">{w('submission.notSavedWrong', { n: wrong })}</span>
      ) : (
        <span className={refusal ? 'x-warning' : undefined}>
          {w.find(`${words}.save.${saving.state}`)} {refusal}
        </span>
      )}
    </div>
  );
}
