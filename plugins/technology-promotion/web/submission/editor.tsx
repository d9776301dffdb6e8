import { Panel } from '@xinglin/kit/data/panel.tsx';
import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { Form } from '@xinglin/kit/form/form.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { JumpToField } from '../parts/jump-to-field.tsx';
import { SaveQueue, type SaveState } from '../review/save-queue.ts';
import { useWords } from '../words.ts';
import { Autosave } from './autosave.tsx';
import { type CallFacts, contentOf, type DraftValues, draftSchema, valuesOf } from './draft-values.ts';
import { type Defect, EditorFields } from './editor-fields.tsx';

const Save = graphql(`
  mutation SubmissionEdit_Save($id: ID!, $version: Int!, $input: SubmissionInput!) {
    updateSubmission(id: $id, version: $version, input: $input) {
      ... on Submission { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export interface EditorProps {
  submission: Parameters<typeof valuesOf>[0] & {
    id: string;
    stage: string;
    version: number;
    revision: number;
    supplementDueAt?: string | null;
    supplementDefects: unknown;
    allowedActions: readonly string[];
    files: readonly { id: string; name: string; size: number }[];
  };
  call: CallFacts & { id: string; title: string; tracks: unknown };
  onReload: () => void;
}

/** One draft being written: saved to the server as one types, so that colleagues and the next device have it. */
export function SubmissionEditor({ submission, call, onReload }: EditorProps) {
  const w = useWords();
  const navigate = useNavigate();
  const { id } = submission;
  // Our own savings answer with newer versions; the form is opened anew only when somebody asks for it.
  const [opened, setOpened] = useState(submission);
  const [state, setState] = useState<SaveState>('idle');
  const [stale, setStale] = useState(false);
  const version = useRef(submission.version);
  const last = useRef<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const wanted = useRef(false);
  const { submit } = useSubmit(Save, (data) => data.updateSubmission);
  const send = useRef(submit);
  send.current = submit;
  const queue = useMemo(
    () =>
      new SaveQueue<DraftValues>(async (content) => {
        const outcome = await send.current({ id, version: version.current, input: content });
        if (outcome.kind === 'done') {
          version.current = outcome.value.version;
          return 'saved';
        }
        last.current = outcome;
        if (outcome.kind === 'refused' && outcome.code === 'STALE_VERSION') setStale(true);
        return outcome.kind === 'refused' ? 'refused' : 'unknown';
      }, setState),
    [id],
  );
  useEffect(() => {
    if (!wanted.current || submission.version === version.current) return;
    wanted.current = false;
    version.current = submission.version;
    setStale(false);
    setOpened(submission);
  }, [submission]);
  const reload = () => {
    wanted.current = true;
    onReload();
  };
  const schema = useMemo(() => draftSchema(call), [call]);
  const supplement = submission.stage === 'SUPPLEMENT_REQUESTED';
  const defects = supplement ? (submission.supplementDefects as Defect[]) : [];
  const formId = `submission/${id}`;
  return (
    <Page
      title={w(supplement ? 'submission.supplementEdit' : 'submission.edit')}
      breadcrumb={[
        { label: w('nav.submissions'), to: '/submissions' },
        { label: submission.title, to: `/submissions/${id}` },
      ]}
      narrow
    >
      {supplement ? (
        <Panel id="defects" title={w('submission.defects')}>
          {submission.supplementDueAt ? (
            <p>
              {w('submission.supplementDue')} <DateText value={submission.supplementDueAt} withTime />
            </p>
          ) : null}
          <ol>
            {defects.map((defect) => (
              <li key={defect.key}>{[defect.label, defect.text].filter(Boolean).join(w('submission.colon'))}</li>
            ))}
          </ol>
        </Panel>
      ) : null}
      <Form
        id={formId}
        schema={schema}
        initial={valuesOf(opened)}
        version={opened.version}
        onReload={reload}
        texts={w.find}
        onSubmit={async (values) => {
          queue.put(contentOf(values));
          if (await queue.flush()) return { kind: 'done' as const, value: true };
          return last.current ?? { kind: 'failed' as const, failure: { kind: 'broken' as const } };
        }}
        onDone={() => navigate(`/submissions/${id}`)}
        submitLabel={w('submission.saveAndCheck')}
        consequence={w('submission.saveConsequence')}
        otherActs={<Button onClick={() => navigate(`/submissions/${id}`)}>{w('submission.back')}</Button>}
      >
        <JumpToField />
        <EditorFields call={call} fixed={submission.revision > 0} files={submission.files} defects={defects} />
        <Autosave formId={formId} queue={queue} opened={contentOf(valuesOf(opened))} state={state} stale={stale} onReload={reload} />
      </Form>
    </Page>
  );
}
