import { criteriaRules } from '@xinglin/kernel/shared/forms/rules';
import { Form } from '@xinglin/kit/form/form.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { RadioField } from '@xinglin/kit/forms/radio-field.tsx';
import { ScoreFields } from '@xinglin/kit/forms/score-fields.tsx';
import type { CriteriaDefinition } from '@xinglin/kit/forms/types.ts';
import { useMemo, useState } from 'react';
import { useClient } from 'urql';
import { contradictsVeto, opinions, reviewInput } from '../../shared/review-input.ts';
import { runningTotal } from '../../shared/running-total.ts';
import { graphql } from '../gql/gql.ts';
import { Autosave } from '../saving/autosave.tsx';
import { useSaving } from '../saving/use-saving.ts';
import { useWords } from '../words.ts';
import { contentIn, type ReviewContent } from './review-content.ts';
import { TaskDocument } from './task-document.tsx';
import { TotalSoFar } from './total-so-far.tsx';

const SaveReview = graphql(`
  mutation ReviewForm_Save($taskId: ID!, $version: Int!, $input: ReviewInput!) {
    saveReview(taskId: $taskId, version: $version, input: $input) {
      ... on ReviewTask { id review { id version } }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const SubmitReview = graphql(`
  mutation ReviewForm_Submit($taskId: ID!, $version: Int!, $input: ReviewInput!) {
    submitReview(taskId: $taskId, version: $version, input: $input) {
      ... on ReviewTask { id stage review { id version stage total } }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface ReviewFormProps {
  taskId: string;
  criteria: CriteriaDefinition;
  review: { version: number; scores: unknown; opinion?: string | null; comment: string; confidential?: string | null } | null | undefined;
  onSubmitted: () => void;
}

/** Her review: saved as she writes, handed in by her word. */
export function ReviewForm({ taskId, criteria, review, onSubmitted }: ReviewFormProps) {
  const w = useWords();
  const client = useClient();
  const formId = `review/${taskId}`;
  const [opened, setOpened] = useState(() => ({ version: review?.version ?? 0, content: contentIn(review) }));
  const { submit: save } = useSubmit(SaveReview, (data) => data.saveReview);
  const { submit } = useSubmit(SubmitReview, (data) => data.submitReview);
  const saving = useSaving<ReviewContent, { review?: { version: number } | null }>(
    opened.version,
    (input, version) => save({ taskId, version, input }),
    (task) => task.review?.version ?? 0,
  );
  const load = async () => {
    const { data } = await client.query(TaskDocument, { id: taskId }, { requestPolicy: 'network-only' }).toPromise();
    const found = data?.reviewTask?.review;
    if (!found) return;
    saving.goOn(found.version);
    setOpened({ version: found.version, content: contentIn(found) });
  };
  const schema = useMemo(
    () =>
      reviewInput
        .extend({ scores: criteriaRules.schema(criteria) })
        .refine(
          ({ opinion, scores }) =>
            !contradictsVeto(opinion, runningTotal(criteria.criteria, scores as Record<string, object>).vetoes.length),
          { path: ['opinion'], error: 'VETO_AGAINST_OPINION' },
        ),
    [criteria],
  );
  const handIn = async (values: unknown) => {
    // Whatever is on its way arrives first: its version is the one to name.
    await saving.queue.flush();
    const outcome = await submit({ taskId, version: saving.version.current, input: contentIn(values) });
    saving.tell(outcome);
    return outcome;
  };
  return (
    <Form
      id={formId}
      schema={schema}
      initial={opened.content as never}
      version={opened.version}
      onReload={() => void load()}
      texts={w.find}
      onSubmit={handIn}
      onDone={onSubmitted}
      submitLabel={w('review.submit')}
      consequence={w('review.submitConsequence')}
    >
      <Section title={w('review.scores')}>
        <ScoreFields definition={criteria} rules={criteriaRules} under="scores" />
      </Section>
      <TotalSoFar criteria={criteria.criteria} />
      <Section title={w('review.opinionSection')}>
        <RadioField
          name="opinion"
          label={w('review.opinion')}
          options={opinions.map((value) => ({ value, label: w(`review.opinion.${value}`) }))}
        />
        <TextAreaField name="comment" label={w('review.comment')} help={w('review.commentHelp')} rows={6} max={10_000} />
        <TextAreaField
          name="confidential"
          label={w('review.confidential')}
          help={w('review.confidentialHelp')}
          rows={3}
          max={5_000}
          optional
        />
      </Section>
      <Autosave formId={formId} saving={saving} opened={opened.content} contentOf={contentIn} words="review" onReload={() => void load()} />
    </Form>
  );
}
