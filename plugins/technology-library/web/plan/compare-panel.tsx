import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { comparePlans, type PlanContent } from '../../shared/plan-content.ts';
import { useWords } from '../words.ts';
import { PlansOfProject } from './plan-document.tsx';
import { PlainTable } from './plan-view.tsx';

interface Props {
  plan: { id: string; projectId: string; number: number; content: unknown };
}

/** What a row says, in the words of the reader, without the keys of its data. */
const wordsOf = (w: ReturnType<typeof useWords>, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .filter(([, one]) => one !== '' && one !== null)
    .map(([key, one]) => (key === 'method' ? (w.find(`plan.method.${String(one)}`) ?? String(one)) : String(one)))
    .join(' · ');
};

/** This version beside another one of the same project: only what differs. */
export function ComparePanel({ plan }: Props) {
  const w = useWords();
  const id = useId();
  const [{ data }] = useQuery({ query: PlansOfProject, variables: { projectId: plan.projectId } });
  const others = (data?.promotionProject?.plans ?? []).filter((other) => other.id !== plan.id);
  const [chosen, setChosen] = useState<string | null>(null);
  if (others.length === 0) return null;
  const other = others.find((one) => one.id === chosen) ?? others.find(({ number }) => number < plan.number) ?? others[0];
  if (!other) return null;
  const older = other.number < plan.number ? other : plan;
  const newer = older === plan ? other : plan;
  const changes = comparePlans(older.content as PlanContent, newer.content as PlanContent);
  return (
    <Panel id="compare" title={w('plan.compare')}>
      <label htmlFor={id} className="x-label">
        {w('plan.compareWith')}
      </label>
      <Select
        id={id}
        value={other.id}
        onChange={setChosen}
        style={{ inlineSize: 240, maxInlineSize: '100%', marginBottom: 12 }}
        options={others.map(({ id: value, number }) => ({ value, label: w('plan.version', { n: number }) }))}
      />
      {changes.length === 0 ? (
        <p>{w('plan.same')}</p>
      ) : (
        <PlainTable
          head={[w('plan.part'), w('plan.before'), w('plan.after')]}
          rows={changes.map(({ part, kind, before, after }) => [
            <span key="part" style={{ whiteSpace: 'nowrap' }}>
              {`${w(`plan.${part}`)} · ${w(`plan.change.${kind}`)}`}
            </span>,
            wordsOf(w, before),
            wordsOf(w, after),
          ])}
        />
      )}
    </Panel>
  );
}
