import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import type { ReactNode } from 'react';
import type { PlanContent, PlanPart } from '../../shared/plan-content.ts';
import { useWords } from '../words.ts';

/** A plan in the order in which it is read. */
export function PlanView({ content }: { content: PlanContent }) {
  const w = useWords();
  const total = content.budget.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;
  return (
    <>
      <Text part="background" text={content.background} />
      <Text part="goals" text={content.goals} />
      <Text part="scope" text={content.scope} />
      <Rows
        part="methods"
        head={[w('plan.method'), w('plan.times'), w('plan.note')]}
        rows={content.methods.map(({ method, times, note }) => [w.find(`plan.method.${method}`) ?? method, times, note])}
      />
      <Rows
        part="steps"
        head={[w('plan.name'), w('plan.startsOn'), w('plan.endsOn'), w('plan.responsible'), w('plan.outcome')]}
        rows={content.steps.map(({ name, startsOn, endsOn, responsible, outcome }) => [
          name,
          <DateText key="from" value={startsOn} />,
          <DateText key="to" value={endsOn} />,
          responsible,
          outcome,
        ])}
      />
      <Text part="organisation" text={content.organisation} />
      <Rows
        part="budget"
        head={[w('plan.item'), w('plan.amount'), w('plan.source')]}
        rows={[
          ...content.budget.map(({ item, amount, source }) => [item, <NumberText key="amount" value={amount} digits={2} />, source]),
          ...(content.budget.length > 1 ? [[w('plan.total'), <NumberText key="total" value={total} digits={2} />, '']] : []),
        ]}
      />
      <Rows
        part="indicators"
        head={[w('plan.name'), w('plan.target')]}
        rows={content.indicators.map(({ name, target }) => [name, target])}
      />
      <Rows part="risks" head={[w('plan.risk'), w('plan.measure')]} rows={content.risks.map(({ risk, measure }) => [risk, measure])} />
    </>
  );
}

function Text({ part, text }: { part: PlanPart; text: string }) {
  const w = useWords();
  return (
    <Panel id={part} title={w(`plan.${part}`)}>
      {text ? <p style={{ whiteSpace: 'pre-wrap' }}>{text}</p> : <p className="x-faint">{w('plan.none')}</p>}
    </Panel>
  );
}

function Rows({ part, head, rows }: { part: PlanPart; head: readonly string[]; rows: readonly (readonly ReactNode[])[] }) {
  const w = useWords();
  return (
    <Panel id={part} title={w(`plan.${part}`)}>
      {rows.length === 0 ? <p className="x-faint">{w('plan.none')}</p> : <PlainTable head={head} rows={rows} />}
    </Panel>
  );
}

/** A few lines without sorting or paging; it scrolls in its own box on a phone. */
export function PlainTable({ head, rows }: { head: readonly string[]; rows: readonly (readonly ReactNode[])[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on small screens.
    <div style={{ overflowX: 'auto' }} tabIndex={0}>
      <table className="x-table">
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of a plan is its place.
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
