import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { AdjustmentTag } from './tags.tsx';
import { YuanText } from './yuan-text.tsx';

const Approve = graphql(`
  mutation Adjustments_Approve($id: ID!, $version: Int!) {
    approveBudgetAdjustment(id: $id, version: $version) {
      ... on BudgetAdjustment { id version stage } ... on DomainError { code message }
    }
  }
`);
const Reject = graphql(`
  mutation Adjustments_Reject($id: ID!, $version: Int!, $reason: String!) {
    rejectBudgetAdjustment(id: $id, version: $version, reason: $reason) {
      ... on BudgetAdjustment { id version stage } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);

interface Row {
  id: string;
  version: number;
  stage: string;
  fromTitle: string;
  toTitle: string;
  amount: number;
  reason: string;
  verdict: string;
  proposedByName?: string | null;
  createdAt: string;
  allowedActions: readonly string[];
}

/** Money moved between lines, and proposals that wait for somebody else's word. */
export function Adjustments({ rows, onChange }: { rows: readonly Row[]; onChange: () => void }) {
  const w = useWords();
  const [asking, setAsking] = useState<{ act: 'approve' | 'reject'; row: Row } | null>(null);
  const approve = useSubmit(Approve, (data) => data.approveBudgetAdjustment);
  const reject = useSubmit(Reject, (data) => data.rejectBudgetAdjustment);
  return (
    <Panel id="adjustments" title={w('adjustment.title')}>
      {rows.length === 0 ? <p className="x-faint">{w('adjustment.none')}</p> : null}
      <ul className="x-entries">
        {rows.map((row) => (
          <li key={row.id}>
            <p>
              <AdjustmentTag of={row.stage} /> {row.fromTitle} → {row.toTitle} <YuanText value={row.amount} />
            </p>
            <p>{row.reason}</p>
            <p>
              <small>
                {row.proposedByName ?? '–'} · <DateText value={row.createdAt} />
              </small>
            </p>
            {row.verdict ? (
              <p>
                <span className="x-faint">{w('adjustment.verdict')}</span> {row.verdict}
              </p>
            ) : null}
            <div className="x-entries-acts">
              {(['approve', 'reject'] as const)
                .filter((act) => row.allowedActions.includes(act))
                .map((act) => (
                  <Button key={act} size="small" onClick={() => setAsking({ act, row })}>
                    {w(`adjustment.${act}`)}
                  </Button>
                ))}
            </div>
          </li>
        ))}
      </ul>
      {asking ? (
        <ActDialog
          title={w(`adjustment.${asking.act}`)}
          consequence={w(`adjustment.${asking.act}Consequence`)}
          act={w(`adjustment.${asking.act}`)}
          reason={asking.act === 'reject'}
          run={(reason) =>
            asking.act === 'approve'
              ? approve.submit({ id: asking.row.id, version: asking.row.version })
              : reject.submit({ id: asking.row.id, version: asking.row.version, reason })
          }
          onDone={() => {
            setAsking(null);
            onChange();
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Panel>
  );
}
