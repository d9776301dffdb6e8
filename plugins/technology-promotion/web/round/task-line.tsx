import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { extensionInput } from '../../shared/round-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Extend = graphql(`
  mutation TaskLine_Extend($id: ID!, $version: Int!, $day: String!, $reason: String!) {
    done: extendAssignment(id: $id, version: $version, day: $day, reason: $reason) {
      ... on Assignment { id stage dueAt version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export const taskTones: Record<string, Tone> = {
  PROPOSED: 'neutral',
  INVITED: 'active',
  ACCEPTED: 'active',
  IN_PROGRESS: 'active',
  SUBMITTED: 'good',
  RETURNED: 'warning',
  DECLINED: 'closed',
  RECUSED: 'closed',
  EXPIRED: 'bad',
  CANCELLED: 'closed',
};

interface TaskLineProps {
  task: {
    id: string;
    expertName: string;
    alias: string;
    stage: string;
    reason?: string | null;
    chosen?: unknown;
    version: number;
    allowedActions: readonly string[];
  };
  onChange: () => void;
}

/** One expert on an item, with how far she is. */
export function TaskLine({ task, onChange }: TaskLineProps) {
  const w = useWords();
  const [extending, setExtending] = useState(false);
  const { submit } = useSubmit(Extend, ({ done }) => done);
  const { id, version } = task;
  return (
    <span title={task.reason ?? undefined}>
      {w('round.taskName', { alias: task.alias, name: task.expertName })}{' '}
      <StatusTag tone={taskTones[task.stage] ?? 'neutral'}>{w.find(`round.task.${task.stage}`) ?? task.stage}</StatusTag>
      {task.allowedActions.includes('extend') ? (
        <Button size="small" type="link" onClick={() => setExtending(true)}>
          {w('round.extendTask')}
        </Button>
      ) : null}
      {task.stage === 'PROPOSED' && task.chosen ? <WhyChosen chosen={task.chosen as Chosen} /> : null}
      {extending ? (
        <FormDialog title={w('round.extendTask')} onClose={() => setExtending(false)}>
          <Form
            id={`task-extend/${id}`}
            schema={extensionInput}
            texts={w.find}
            draft={false}
            onSubmit={(input) => submit({ id, version, ...input })}
            onDone={() => {
              setExtending(false);
              onChange();
            }}
            submitLabel={w('round.extendTask')}
            consequence={w('round.extendTaskConsequence')}
          >
            <DateField name="day" label={w('round.newDay')} help={w('round.newDayHelp')} />
            <TextAreaField name="reason" label={w('round.reason')} max={500} rows={3} />
          </Form>
        </FormDialog>
      ) : null}
    </span>
  );
}

interface Chosen {
  alias: string;
  cause: string;
  eligible: number;
  score: number;
  words: string[];
  load: number;
  max: number;
  seat: string | null;
}

/** Why the rule chose her for a place that fell free. */
function WhyChosen({ chosen: { alias, cause, eligible, score, words, load, max, seat } }: { chosen: Chosen }) {
  const w = useWords();
  const ended = w.find(`round.cause.${cause}`) ?? w.find(`round.task.${cause}`) ?? cause;
  return (
    <small className="x-faint" style={{ display: 'block', maxInlineSize: 280 }}>
      {w('round.chosen', { alias, cause: ended, n: eligible, score: Math.round(score * 100), load, max })}{' '}
      {seat === 'ALTERNATE' ? `${w('round.chosenAlternate')} ` : null}
      {words.length > 0 ? w('round.chosenWords', { words: words.join(w('call.comma')) }) : null}
    </small>
  );
}
