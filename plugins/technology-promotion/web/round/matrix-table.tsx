import { useProblemText } from '@xinglin/kit/form/use-problem-text.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { type CSSProperties, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { MatrixPage_MatrixQuery } from '../gql/graphql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import type { MatrixItem } from './matrix-page.tsx';

const Add = graphql(`
  mutation Matrix_Add($roundId: ID!, $dossierId: ID!, $expertId: ID!, $reason: String) {
    done: addAssignment(roundId: $roundId, dossierId: $dossierId, expertId: $expertId, reason: $reason) {
      ... on Assignment { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Remove = graphql(`
  mutation Matrix_Remove($id: ID!, $version: Int!, $reason: String) {
    done: removeAssignment(id: $id, version: $version, reason: $reason) {
      ... on ReviewRound { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Lock = graphql(`
  mutation Matrix_Lock($id: ID!, $version: Int!, $locked: Boolean!) {
    done: lockAssignment(id: $id, version: $version, locked: $locked) { ... on Assignment { id locked version } ... on DomainError { code message } }
  }
`);

type Matrix = NonNullable<MatrixPage_MatrixQuery['assignmentMatrix']>;
interface MatrixTableProps {
  roundId: string;
  rows: readonly MatrixItem[];
  matrix: Matrix;
  onChange: () => void;
}

const cell: CSSProperties = { border: '1px solid var(--x-line)', textAlign: 'center', padding: 0, minInlineSize: 34, blockSize: 32 };
const head: CSSProperties = {
  ...cell,
  writingMode: 'vertical-rl',
  whiteSpace: 'nowrap',
  padding: '8px 4px',
  fontWeight: 400,
  blockSize: 'auto',
};
const first: CSSProperties = {
  position: 'sticky',
  insetInlineStart: 0,
  background: 'var(--x-surface)',
  textAlign: 'start',
  paddingInline: 8,
  fontWeight: 400,
  maxInlineSize: 180,
};
const out = ['DECLINED', 'RECUSED', 'EXPIRED', 'CANCELLED'];

/** Items by experts: ● on it, ◆ kept, blank may be chosen, – with the reason why not. */
export function MatrixTable({ roundId, rows, matrix, onChange }: MatrixTableProps) {
  const w = useWords();
  const toast = useToast();
  const say = useProblemText(w.find);
  const [picked, setPicked] = useState<{ dossierId: string; expertId: string } | null>(null);
  const [withReason, setWithReason] = useState<'add' | 'remove' | null>(null);
  const add = useSubmit(Add, ({ done }) => done);
  const remove = useSubmit(Remove, ({ done }) => done);
  const lock = useSubmit(Lock, ({ done }) => done);
  const cells = new Map(matrix.cells.map((each) => [`${each.dossierId}:${each.expertId}`, each]));
  const item = rows.find(({ dossierId }) => dossierId === picked?.dossierId);
  const expert = matrix.experts.find(({ expertId }) => expertId === picked?.expertId);
  const chosen = item && expert ? { item, expert } : null;
  const task = chosen?.item.tasks.find(({ expertId, stage }) => expertId === chosen.expert.expertId && !out.includes(stage));
  const reasons = chosen ? (cells.get(`${chosen.item.dossierId}:${chosen.expert.expertId}`)?.reasons ?? []) : [];
  const whyNot = (codes: readonly string[]) => codes.map((code) => w.find(`issue.PAIR_${code}`) ?? code).join(w('call.comma'));
  const settle = (outcome: { kind: string }, done: string) => {
    if (outcome.kind !== 'done') return;
    toast(done);
    setWithReason(null);
    onChange();
  };
  const place = async () => {
    if (!chosen) return;
    if (chosen.expert.state !== 'OK') return setWithReason('add');
    settle(await add.submit({ roundId, dossierId: chosen.item.dossierId, expertId: chosen.expert.expertId }), w('round.added'));
  };
  const drop = async () => {
    if (!task) return;
    if (task.stage !== 'PROPOSED') return setWithReason('remove');
    settle(await remove.submit({ id: task.id, version: task.version }), w('round.removed'));
  };
  const problem = add.problem ?? remove.problem ?? lock.problem;
  const issue = problem?.kind === 'refused' ? problem.issues[0] : undefined;
  return (
    <div className="x-stack">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways is reached by keyboard. */}
      <section style={{ overflow: 'auto', maxBlockSize: '65vh' }} tabIndex={0} aria-label={w('round.matrix')}>
        <table style={{ borderCollapse: 'collapse' }}>
          <thead>
            <tr>
              <th scope="col" style={first}>
                {w('round.item')}
              </th>
              {matrix.experts.map((expert) => (
                <th key={expert.expertId} scope="col" style={head}>
                  {expert.name} <span className="x-faint">{w('round.ofMost', { n: expert.load, most: expert.max })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <tr key={item.dossierId}>
                <th scope="row" style={first}>
                  {item.title} <span className="x-faint">{w('round.ofMost', { n: item.filled, most: item.need })}</span>
                </th>
                {matrix.experts.map((expert) => {
                  const on = item.tasks.find(({ expertId, stage }) => expertId === expert.expertId && !out.includes(stage));
                  const why = cells.get(`${item.dossierId}:${expert.expertId}`)?.reasons ?? [];
                  const state = on
                    ? w('round.isOn', { stage: w.find(`round.task.${on.stage}`) ?? on.stage })
                    : why.length > 0
                      ? whyNot(why)
                      : w('round.free');
                  const isPicked = picked?.dossierId === item.dossierId && picked.expertId === expert.expertId;
                  return (
                    <td
                      key={expert.expertId}
                      style={{ ...cell, background: on ? 'var(--x-accent-soft)' : why.length > 0 ? 'var(--x-neutral-soft)' : undefined }}
                    >
                      <button
                        type="button"
                        style={{ inlineSize: '100%', blockSize: 32, border: 0, background: 'none', color: 'inherit', cursor: 'pointer' }}
                        aria-pressed={isPicked}
                        aria-label={`${item.title} × ${expert.name}${w('text.colon')}${state}`}
                        title={state}
                        onClick={() => setPicked({ dossierId: item.dossierId, expertId: expert.expertId })}
                      >
                        {on ? (on.locked ? '◆' : '●') : why.length > 0 ? '–' : ''}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="x-faint">{w('round.matrixLegend')}</p>
      <div role="status" className="x-stack">
        {chosen ? (
          <>
            <p>
              {chosen.item.title} × {chosen.expert.name}
              {chosen.expert.state === 'OK' ? '' : ` · ${w.find(`round.state.${chosen.expert.state}`) ?? chosen.expert.state}`}
              {!task && reasons.length > 0 ? `${w('text.colon')}${whyNot(reasons)}` : ''}
            </p>
            <div className="x-acts-bar">
              {!task && reasons.length === 0 ? (
                <Button type="primary" loading={add.busy} onClick={() => void place()}>
                  {w('round.add')}
                </Button>
              ) : null}
              {task && task.stage === 'PROPOSED' ? (
                <Button
                  loading={lock.busy}
                  onClick={() =>
                    void lock
                      .submit({ id: task.id, version: task.version, locked: !task.locked })
                      .then((outcome) => settle(outcome, w('round.saved')))
                  }
                >
                  {w(task.locked ? 'round.unlock' : 'round.lock')}
                </Button>
              ) : null}
              {task && ['PROPOSED', 'INVITED', 'ACCEPTED', 'IN_PROGRESS'].includes(task.stage) ? (
                <Button danger loading={remove.busy} onClick={() => void drop()}>
                  {w(task.stage === 'PROPOSED' ? 'round.remove' : 'round.cancelTask')}
                </Button>
              ) : null}
            </div>
          </>
        ) : (
          <p className="x-faint">{w('round.pickCell')}</p>
        )}
        {problem && !withReason ? <p className="x-bad">{(issue ? w.find(`issue.${issue.code}`) : undefined) ?? say(problem)}</p> : null}
      </div>
      {chosen && withReason === 'add' ? (
        <ActDialog
          title={w('round.add')}
          consequence={w('round.addDespite', {
            name: chosen.expert.name,
            state: w.find(`round.state.${chosen.expert.state}`) ?? chosen.expert.state,
          })}
          act={w('round.add')}
          reason
          run={(reason) => add.submit({ roundId, dossierId: chosen.item.dossierId, expertId: chosen.expert.expertId, reason })}
          onDone={() => settle({ kind: 'done' }, w('round.added'))}
          onClose={() => setWithReason(null)}
        />
      ) : null}
      {task && withReason === 'remove' ? (
        <ActDialog
          title={w('round.cancelTask')}
          consequence={w('round.cancelTaskConsequence')}
          act={w('round.cancelTask')}
          danger
          reason
          run={(reason) => remove.submit({ id: task.id, version: task.version, reason })}
          onDone={() => settle({ kind: 'done' }, w('round.removed'))}
          onClose={() => setWithReason(null)}
        />
      ) : null}
    </div>
  );
}
