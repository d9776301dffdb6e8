import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { RadioField } from '@xinglin/kit/forms/radio-field.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Form as AntForm, Button } from 'antd';
import { useMemo } from 'react';
import {
  metDegrees,
  type ReadinessAnswers,
  type ReadinessGap,
  type ReadinessItem,
  readinessSections,
  scoreReadiness,
} from '../../shared/readiness.ts';
import { useWords } from '../words.ts';
import type { CheckRow } from './detail-page.tsx';
import { type FillValues, fillSchema, inputOf } from './fill-values.ts';
import { SaveReadiness, SubmitReadiness } from './readiness-document.tsx';

interface Props {
  check: CheckRow;
  onReload: () => void;
}

const startOf = (check: CheckRow): FillValues => ({
  answers: check.answers as ReadinessAnswers,
  remedies: Object.fromEntries((check.gaps as ReadinessGap[]).map(({ key, remedy, dueOn }) => [key, { remedy, dueOn }])),
  note: '',
});

/** The check list to fill in; what is typed is kept on the device, and on the server with 保存. */
export function FillForm({ check, onReload }: Props) {
  const w = useWords();
  const toast = useToast();
  const items = check.checklist as ReadinessItem[];
  const schema = useMemo(() => fillSchema(check.checklist as ReadinessItem[]), [check.checklist]);
  const initial = useMemo(() => startOf(check), [check]);
  const handIn = useSubmit(SubmitReadiness, (reply) => reply.submitReadiness);
  return (
    <Form
      id={`readiness/${check.id}`}
      schema={schema}
      initial={initial}
      version={check.version}
      onReload={onReload}
      texts={w.find}
      onSubmit={(values) => handIn.submit({ id: check.id, version: check.version, input: inputOf(items, values as FillValues) })}
      onDone={() => {
        toast(w('readiness.submitted'));
        onReload();
      }}
      submitLabel={w('readiness.submit')}
      consequence={w('readiness.submitConsequence')}
      otherActs={<SaveButton check={check} items={items} onReload={onReload} />}
    >
      <Progress items={items} passScore={check.passScore} />
      {readinessSections
        .filter((section) => items.some((item) => item.section === section))
        .map((section) => (
          <Section key={section} title={w(`readiness.section.${section}`)}>
            {items
              .filter((item) => item.section === section)
              .map((item) => (
                <ItemFields key={item.key} item={item} />
              ))}
          </Section>
        ))}
      <TextAreaField name="note" label={w('readiness.note')} max={1_000} rows={3} optional />
    </Form>
  );
}

const useAnswers = () => (AntForm.useWatch('answers') ?? {}) as ReadinessAnswers;

/** How far it is filled in, and what it comes to so far. */
function Progress({ items, passScore }: { items: readonly ReadinessItem[]; passScore: number }) {
  const w = useWords();
  const { answered, score } = scoreReadiness(items, useAnswers(), passScore);
  return (
    <p role="status">
      {w('readiness.progress', { n: answered, of: items.length })}
      {score === null ? '' : ` · ${w('readiness.score')} ${score.toFixed(2)} / ${passScore}`}
    </p>
  );
}

function ItemFields({ item: { key, label, weight, required } }: { item: ReadinessItem }) {
  const w = useWords();
  const met = useAnswers()[key]?.met;
  const gap = met === 'PARTLY' || met === 'NONE';
  return (
    <>
      <RadioField
        name={['answers', key, 'met']}
        label={label}
        help={`${w('readiness.weight', { n: weight })}${required ? ` · ${w('readiness.required')}` : ''}`}
        options={metDegrees
          .filter((degree) => !required || degree !== 'NOT_APPLICABLE')
          .map((value) => ({ value, label: w(`readiness.met.${value}`) }))}
      />
      {met ? <TextField name={['answers', key, 'note']} label={w('readiness.itemNote')} maxLength={500} optional /> : null}
      {gap ? (
        <>
          <TextAreaField name={['remedies', key, 'remedy']} label={`${w('readiness.remedy')} · ${label}`} max={300} rows={2} />
          <DateField name={['remedies', key, 'dueOn']} label={`${w('readiness.gapDue')} · ${label}`} />
        </>
      ) : null}
    </>
  );
}

/** Keeps what is there, whatever is still missing. */
function SaveButton({ check, items, onReload }: { check: CheckRow; items: readonly ReadinessItem[]; onReload: () => void }) {
  const w = useWords();
  const toast = useToast();
  const form = AntForm.useFormInstance();
  const { submit, busy, problem } = useSubmit(SaveReadiness, (reply) => reply.saveReadiness);
  const save = async () => {
    const values = form.getFieldsValue(true) as FillValues;
    const outcome = await submit({ id: check.id, version: check.version, input: inputOf(items, values) });
    if (outcome.kind !== 'done') return;
    toast(w('readiness.saved'));
    onReload();
  };
  return (
    <>
      <Button loading={busy} onClick={() => void save()}>
        {w('readiness.save')}
      </Button>
      <ProblemNote problem={problem} find={w.find} onReload={onReload} />
    </>
  );
}
