import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { withoutNames } from '@xinglin/kit/form/names.ts';
import { tidy } from '@xinglin/kit/form/tidy.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { JumpToField } from '../parts/jump-to-field.tsx';
import { Autosave } from '../saving/autosave.tsx';
import { useSaving } from '../saving/use-saving.ts';
import { useWords } from '../words.ts';
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

/** What is sent of what was typed. */
const typedOf = (values: Record<string, unknown>): DraftValues => contentOf(tidy(withoutNames(values)));

/** One draft being written: saved to the server as one types, so that colleagues and the next device have it. */
export function SubmissionEditor({ submission, call, onReload }: EditorProps) {
  const w = useWords();
  const navigate = useNavigate();
  const { id } = submission;
  // Our own savings answer with newer versions; the form is opened anew only when somebody asks for it.
  const [opened, setOpened] = useState(submission);
  const wanted = useRef(false);
  const { submit } = useSubmit(Save, (data) => data.updateSubmission);
  const saving = useSaving<DraftValues, { version: number }>(
    submission.version,
    (input, version) => submit({ id, version, input }),
    (row) => row.version,
  );
  const { goOn, version } = saving;
  useEffect(() => {
    if (!wanted.current || submission.version === version.current) return;
    wanted.current = false;
    goOn(submission.version);
    setOpened(submission);
  }, [goOn, submission, version]);
  const [isHers] = useState(submission.allowedActions.includes('update'));
  const reload = () => {
    wanted.current = true;
    onReload();
  };
  const schema = useMemo(() => draftSchema(call), [call]);
  const supplement = submission.stage === 'SUPPLEMENT_REQUESTED';
  const defects = supplement ? (submission.supplementDefects as Defect[]) : [];
  const formId = `submission/${id}`;
  // Opened for what is handed in already, as by a way back: there is nothing to write. What is being written stays on the page.
  if (!isHers) return <Navigate to={`/submissions/${id}`} replace />;
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
          saving.queue.put(contentOf(values));
          if (await saving.queue.flush()) return { kind: 'done' as const, value: true };
          return saving.problem.current ?? { kind: 'failed' as const, failure: { kind: 'broken' as const } };
        }}
        onDone={() => navigate(`/submissions/${id}`)}
        submitLabel={w('submission.saveAndCheck')}
        consequence={w('submission.saveConsequence')}
        otherActs={<Button onClick={() => navigate(`/submissions/${id}`)}>{w('submission.back')}</Button>}
      >
        <JumpToField />
        <EditorFields call={call} fixed={submission.revision > 0} files={submission.files} defects={defects} />
        <Autosave
          formId={formId}
          saving={saving}
          opened={typedOf(valuesOf(opened))}
          contentOf={typedOf}
          checked
          words="submission"
          onReload={reload}
        />
      </Form>
    </Page>
  );
}
