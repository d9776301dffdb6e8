import type { StandardSchemaV1 } from '@standard-schema/spec';
import { Form as AntForm, Button } from 'antd';
import { type MouseEvent, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { Collisions } from './collisions.tsx';
import { DialogContext } from './dialog-context.ts';
import { DraftNote } from './draft-note.tsx';
import type { DraftStore } from './draft-store.ts';
import { ErrorSummary, type SummaryLine } from './error-summary.tsx';
import type { Outcome } from './fold.ts';
import { FormContext, type FormState } from './form-context.ts';
import { type FindText, issueText } from './issue-text.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { type Collision, merge } from './merge.ts';
import { withoutNames } from './names.ts';
import { pathKey, toPath, valueAt } from './path.ts';
import { ProblemNote } from './problem-note.tsx';
import { tidy } from './tidy.ts';
import { type Base, useDraft } from './use-draft.ts';
import { issuesOf, type PathIssue } from './validate.ts';

export interface FormProps<Schema extends StandardSchemaV1, Success> {
  /** Names the draft; add the object's id when several can be open. */
  id: string;
  schema: Schema;
  initial?: Partial<StandardSchemaV1.InferInput<Schema>>;
  /** Usually `(values) => submit({ input: values })` of `useSubmit`. */
  onSubmit: (values: StandardSchemaV1.InferInput<Schema>) => Promise<Outcome<Success>>;
  onDone: (value: Success) => void;
  /** A verb with its object: 提交申报. */
  submitLabel: string;
  /** What it does ends something for good. */
  danger?: boolean;
  /** What will happen, and to whom. */
  consequence?: ReactNode;
  /** Beside the submit button, such as a way back. */
  otherActs?: ReactNode;
  /** Off for passwords and other things that must not stay on a device. */
  draft?: boolean;
  draftStore?: DraftStore;
  /** The version of the object being edited. */
  version?: number;
  /** Loads the latest version after somebody else's change. */
  onReload?: () => void;
  /** The page's `t.find`, for its own `error.<CODE>` and `issue.<CODE>`. */
  texts?: FindText;
  /** Off where leaving loses nothing; a `FormDialog` guards itself. */
  guard?: boolean;
  /** Whether something is typed that was not sent, for acts beside the form that would pass it over. */
  onDirty?: (dirty: boolean) => void;
  children: ReactNode;
}

/** In a form of more fields than this, Enter in one of them is a slip of the hand and no word to send. */
const SHORT = 6;

/** A press must not take the focus from a field: what the field then says would move the button away before it is let go. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

export function Form<Schema extends StandardSchemaV1, Success>(props: FormProps<Schema, Success>) {
  const { schema, initial, texts, draft: drafting = true, guard = true } = props;
  const t = useT();
  const closeDialog = use(DialogContext);
  const [form] = AntForm.useForm();
  const [busy, setBusy] = useState(false);
  const [lines, setLines] = useState<readonly SummaryLine[]>([]);
  const [problem, setProblem] = useState<Exclude<Outcome<Success>, { kind: 'done' }> | null>(null);
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const labels = useRef(new Map<string, string>());
  const dirty = useRef(false);
  /** What she sent herself and has not touched since: its next version is no news. */
  const sent = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState({ version: props.version, initial });
  const [merged, setMerged] = useState(false);
  const [collisions, setCollisions] = useState<readonly Collision[]>([]);
  const collided = useRef<HTMLDivElement>(null);
  const start = opened.initial;
  const base = useRef<Base>({ version: props.version, values: initial ?? {} });

  const mark = (is: boolean) => {
    if (dirty.current !== is) props.onDirty?.(is);
    dirty.current = is;
  };

  /** Somebody else's values beside what was typed on `before`. */
  const takeIn = (mine: Base['values'], before: Base['values'], theirs: Base['values']) => {
    const found = merge(mine, before, theirs);
    form.setFieldsValue(found.values);
    setCollisions(found.collisions);
    if (found.collisions.length > 0) requestAnimationFrame(() => collided.current?.focus());
  };

  const draft = useDraft({
    id: props.id,
    enabled: drafting,
    base,
    store: props.draftStore,
    restore: (kept) => {
      const typed = kept.values as Base['values'];
      // What was typed here on an older state must not undo what was saved elsewhere since.
      if (kept.version === props.version) form.setFieldsValue(typed);
      else takeIn(typed, (kept.base ?? {}) as Base['values'], initial ?? {});
      mark(true);
    },
  });
  const load = useRef(takeIn);
  load.current = takeIn;
  useEffect(() => {
    if (props.version === opened.version) return;
    // Somebody else's change was loaded: it shows wherever nothing was typed.
    load.current(form.getFieldsValue(true), base.current.values, initial ?? {});
    base.current = { version: props.version, values: initial ?? {} };
    setOpened({ version: props.version, initial });
    setProblem(null);
    setMerged(!sent.current);
    sent.current = false;
  }, [form, opened, initial, props.version]);
  const values = useCallback(
    () => tidy(withoutNames(form.getFieldsValue(true)), start) as StandardSchemaV1.InferInput<Schema>,
    [form, start],
  );
  const textOf = useCallback((issue: PathIssue, value: unknown) => issueText(issue, value, t, texts), [t, texts]);
  const state = useMemo<FormState>(
    () => ({
      form,
      textOf,
      visited,
      disabled: busy,
      undecided: collisions.length > 0,
      settle: (held, version) => {
        base.current = { version, values: held };
      },
      check: () => issuesOf(schema, values()),
      register: (name, label) => {
        labels.current.set(pathKey(name), label);
        return () => labels.current.delete(pathKey(name));
      },
      visit: (path) => setVisited((seen) => (seen.has(pathKey(path)) ? seen : new Set(seen).add(pathKey(path)))),
    }),
    [form, textOf, visited, busy, collisions, schema, values],
  );

  const ownerOf = (path: readonly (string | number)[]) => {
    for (let length = path.length; length > 0; length -= 1) {
      const at = path.slice(0, length);
      if (labels.current.has(pathKey(at))) return at;
    }
    return null;
  };
  /** The field that shows what stands at this path, or a part of it. */
  const fieldAt = (path: readonly string[]) => {
    const key = pathKey(path);
    return [...labels.current.keys()].find((each) => each === key || each.startsWith(`${key}.`));
  };
  /** Puts each issue at its field; what has none is told in the summary alone. */
  const show = (issues: readonly PathIssue[]) => {
    const content = values();
    const order = [...labels.current.keys()];
    const rank = (line: SummaryLine) => order.indexOf(pathKey(line.path));
    const lineOf = (issue: PathIssue): SummaryLine => {
      const path = ownerOf(issue.path) ?? [];
      return { path, label: labels.current.get(pathKey(path)) ?? '', message: textOf(issue, valueAt(content, issue.path)) };
    };
    // Parts of one field may lack the same: that is one thing to mend.
    const found = [...new Map(issues.map(lineOf).map((line) => [`${pathKey(line.path)} ${line.message}`, line])).values()];
    // The summary reads as the form does, whatever order the schema is written in.
    found.sort((one, other) => rank(one) - rank(other));
    form.setFields(found.filter((line) => line.label).map((line) => ({ name: [...line.path], errors: [line.message] })));
    setVisited(new Set(labels.current.keys()));
    setLines(found);
    requestAnimationFrame(() => box.current?.focus());
  };
  const send = async () => {
    if (busy) return;
    if (collisions.length > 0) return collided.current?.focus();
    const issues = await issuesOf(schema, values());
    setProblem(null);
    setMerged(false);
    if (issues.length > 0) return show(issues);
    setLines([]);
    setBusy(true);
    try {
      const outcome = await props.onSubmit(values());
      if (outcome.kind === 'done') {
        mark(false);
        sent.current = true;
        draft.drop();
        props.onDone(outcome.value);
        return;
      }
      if (outcome.kind === 'refused' && outcome.issues.length > 0) {
        show(outcome.issues.map((issue) => ({ ...issue, path: toPath(issue.path) })));
      } else setProblem(outcome);
    } finally {
      setBusy(false);
    }
  };
  const discard = () => {
    draft.drop();
    mark(false);
    form.resetFields();
    form.setFieldsValue(base.current.values);
    setCollisions([]);
    setLines([]);
  };
  return (
    <FormContext value={state}>
      {guard && !closeDialog ? <LeaveGuard dirty={dirty} drafted={drafting && draft.state.kind !== 'failed'} /> : null}
      <AntForm
        form={form}
        name={props.id.replace(/\W+/g, '-')}
        layout="vertical"
        // The browser would answer in its own language, and first.
        noValidate
        className="x-form"
        {...(start ? { initialValues: start } : {})}
        disabled={busy}
        onValuesChange={() => {
          mark(true);
          sent.current = false;
          draft.changed(form.getFieldsValue(true));
        }}
        onFieldsChange={() =>
          // A field that is being asked again says nothing yet.
          setLines((shown) =>
            shown.filter(({ label, path }) => !label || form.isFieldValidating([...path]) || form.getFieldError([...path]).length > 0),
          )
        }
        onKeyDown={(event) => {
          const inLine = event.target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(event.target.type);
          if (event.key === 'Enter' && inLine && labels.current.size > SHORT) event.preventDefault();
        }}
        onSubmitCapture={(event) => {
          // The whole schema decides, not antd's field-by-field round.
          event.preventDefault();
          event.stopPropagation();
          void send();
        }}
      >
        <ErrorSummary box={box} lines={lines} onJump={(path) => form.scrollToField([...path], { focus: true, block: 'center' })} />
        {collisions.length > 0 ? (
          <Collisions
            box={collided}
            collisions={collisions}
            labelOf={(path) => labels.current.get(fieldAt(path) ?? '') ?? ''}
            onJump={(path) => form.scrollToField(toPath(fieldAt(path) ?? ''), { focus: true, block: 'center' })}
            onTake={(path, value) => {
              form.setFieldValue([...path], value);
              draft.changed(form.getFieldsValue(true));
            }}
            onDone={() => setCollisions([])}
          />
        ) : null}
        {props.children}
        <div role="status">{merged ? <p className="x-problem">{t('form.merged')}</p> : null}</div>
        <ProblemNote problem={problem} find={texts} onReload={props.onReload} />
        <div className="x-form-end">
          {props.consequence ? <p className="x-help">{props.consequence}</p> : null}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is. */}
          <div className="x-form-acts" onMouseDown={keepFocus}>
            <Button type="primary" danger={props.danger ?? false} htmlType="submit" loading={busy}>
              {props.submitLabel}
            </Button>
            {props.otherActs}
            {closeDialog ? <Button onClick={closeDialog}>{t('act.cancel')}</Button> : null}
            {drafting ? <DraftNote state={draft.state} onDiscard={discard} /> : null}
          </div>
        </div>
      </AntForm>
    </FormContext>
  );
}
