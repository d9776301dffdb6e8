import { criteriaRules, formRules } from '@xinglin/kernel/shared/forms/rules';
import { browserDrafts } from '@xinglin/kit/form/draft-store.ts';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { CriteriaBuilder } from '@xinglin/kit/forms/criteria-builder.tsx';
import { FormBuilder } from '@xinglin/kit/forms/form-builder.tsx';
import type { CriteriaDefinition, FormDefinition } from '@xinglin/kit/forms/types.ts';
import { usePrivateKey } from '@xinglin/kit/session/session.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { defaultApplicationForm } from '../../shared/default-application-form.ts';
import { defaultReviewForm } from '../../shared/default-review-form.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const SaveForm = graphql(`
  mutation CallForm_Save($callId: ID!, $kind: String!, $name: String!, $definition: JSON!) {
    saveCallForm(callId: $callId, kind: $kind, name: $name, definition: $definition) {
      ... on FormVersion { id name number }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface FormEditorProps {
  callId: string;
  kind: 'APPLICATION' | 'REVIEW';
  /** Null for a form that has no name yet. */
  name: string | null;
  newest?: { number: number; definition: unknown };
  /** Names of other forms. */
  taken: readonly string[];
  /** Applicants fill in what is saved from now on. */
  announced: boolean;
  onSaved: (name: string) => void;
}

const drafts = browserDrafts();
const rulesOf = { APPLICATION: formRules, REVIEW: criteriaRules };

/** One form being changed: kept in the browser as one works, a version when it is saved. */
export function FormEditor({ callId, kind, name, newest, taken, announced, onSaved }: FormEditorProps) {
  const w = useWords();
  const toast = useToast();
  const field = useId();
  const key = usePrivateKey(`call-form/${callId}/${kind}/${name ?? ''}`);
  const start = newest?.definition ?? (kind === 'APPLICATION' ? defaultApplicationForm : defaultReviewForm);
  const [value, setValue] = useState<unknown>(() => {
    const kept = drafts.load(key);
    return kept && kept.version === (newest?.number ?? 0) ? kept.values : start;
  });
  const [typed, setTyped] = useState('');
  const { submit, busy, problem } = useSubmit(SaveForm, (data) => data.saveCallForm);
  const change = (next: unknown) => {
    setValue(next);
    drafts.save(key, { values: next, savedAt: Date.now(), version: newest?.number ?? 0 });
  };
  const called = name ?? typed.trim();
  const unnamed = called === '' || (name === null && taken.includes(called));
  const issues = rulesOf[kind].check(value);
  const unchanged = newest !== undefined && JSON.stringify(value) === JSON.stringify(start);
  const save = async () => {
    const outcome = await submit({ callId, kind, name: called, definition: value });
    if (outcome.kind !== 'done') return;
    drafts.drop(key);
    toast(w('form.saved', { name: outcome.value.name, n: outcome.value.number }));
    onSaved(outcome.value.name);
  };
  const startAgain = () => {
    const given = value;
    drafts.drop(key);
    setValue(start);
    toast({ text: w('form.startedAgain'), undo: () => change(given) });
  };
  return (
    <div className="x-stack x-section">
      {name === null ? (
        <div>
          <label className="x-label" htmlFor={field}>
            {w('form.name')}
          </label>
          <Input id={field} value={typed} maxLength={60} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
          <p className="x-help">{w(taken.includes(typed.trim()) ? 'form.nameTaken' : 'form.nameHelp')}</p>
        </div>
      ) : null}
      {kind === 'APPLICATION' ? (
        <FormBuilder value={value as FormDefinition} onChange={change} rules={formRules} texts={w.find} />
      ) : (
        <CriteriaBuilder value={value as CriteriaDefinition} onChange={change} rules={criteriaRules} texts={w.find} />
      )}
      <ProblemNote problem={problem} find={w.find} />
      <div className="x-form-end">
        <p className="x-help">{w(announced ? 'form.saveAnnounced' : 'form.saveConsequence')}</p>
        <div className="x-form-acts">
          <Button type="primary" loading={busy} disabled={issues.length > 0 || unnamed || unchanged} onClick={() => void save()}>
            {w('form.save')}
          </Button>
          <Button disabled={JSON.stringify(value) === JSON.stringify(start)} onClick={startAgain}>
            {w('form.startAgain')}
          </Button>
        </div>
      </div>
    </div>
  );
}
