import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';
import { FindingDialog } from './finding-dialog.tsx';
import { FindingTag, SeverityTag } from './tags.tsx';

const IssueFinding = graphql(`
  mutation VisitFindings_Issue($id: ID!, $version: Int!) {
    issueFinding(id: $id, version: $version) { ... on Finding { id version stage allowedActions } ... on DomainError { code message } }
  }
`);
const DeleteFinding = graphql(`
  mutation VisitFindings_Delete($id: ID!, $version: Int!) {
    deleteFinding(id: $id, version: $version) {
      ... on SupervisionVisit { id findings { id } }
      ... on DomainError { code message }
    }
  }
`);

interface Row {
  id: string;
  number: string;
  severity: string;
  text: string;
  basis: string;
  stage: string;
  dueOn: string;
  version: number;
  allowedActions: readonly string[];
}

interface VisitFindingsProps {
  visitId: string;
  findings: readonly Row[];
  /** While the visit is on record and open. */
  writable: boolean;
  onChange: () => void;
}

type Asking = { act: 'issue' | 'delete'; finding: Row };

/** What a visit found, in the order it was written down. */
export function VisitFindings({ visitId, findings, writable, onChange }: VisitFindingsProps) {
  const w = useWords();
  const toast = useToast();
  const [writing, setWriting] = useState<Row | 'new' | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const issue = useSubmit(IssueFinding, (data) => data.issueFinding);
  const remove = useSubmit(DeleteFinding, (data) => data.deleteFinding);
  const done = () => {
    setWriting(null);
    setAsking(null);
    toast(w('visit.saved'));
    onChange();
  };
  return (
    <Panel id="findings" title={w('visit.findings')}>
      {findings.length === 0 ? (
        <EmptyState title={w('finding.none')} small>
          {w(writable ? 'finding.noneYet' : 'finding.noneHint')}
        </EmptyState>
      ) : (
        <ul className="x-entries">
          {findings.map((finding) => (
            <li key={finding.id}>
              <p>
                <Link to={`/findings/${finding.id}`}>{finding.number}</Link> <SeverityTag of={finding.severity} />{' '}
                <FindingTag of={finding.stage} />
              </p>
              <p className="x-answer-text">{finding.text}</p>
              <p>
                <small>
                  {w('finding.dueOn')} <DateText value={finding.dueOn} />
                </small>
              </p>
              <div className="x-entries-acts">
                {finding.allowedActions.includes('issue') ? (
                  <Button type="primary" size="small" onClick={() => setAsking({ act: 'issue', finding })}>
                    {w('finding.issue')}
                  </Button>
                ) : null}
                {finding.allowedActions.includes('update') ? (
                  <Button size="small" onClick={() => setWriting(finding)}>
                    {w('finding.change')}
                  </Button>
                ) : null}
                {finding.allowedActions.includes('delete') ? (
                  <Button size="small" danger onClick={() => setAsking({ act: 'delete', finding })}>
                    {w('finding.delete')}
                  </Button>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      )}
      {writable ? (
        <div className="x-entries-acts">
          <Button onClick={() => setWriting('new')}>{w('finding.add')}</Button>
        </div>
      ) : null}
      {writing ? (
        <FindingDialog visitId={visitId} finding={writing === 'new' ? null : writing} onDone={done} onClose={() => setWriting(null)} />
      ) : null}
      {asking ? (
        <ActDialog
          title={`${w(`finding.${asking.act}`)} ${asking.finding.number}`}
          consequence={w(`finding.${asking.act}Consequence`)}
          act={w(`finding.${asking.act}`)}
          danger={asking.act === 'delete'}
          run={() => {
            const { id, version } = asking.finding;
            return asking.act === 'issue' ? issue.submit({ id, version }) : remove.submit({ id, version });
          }}
          onDone={done}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Panel>
  );
}
