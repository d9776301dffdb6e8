import { Can, useCan } from '@xinglin/kit/ability/ability.tsx';
import type { RowAct } from '@xinglin/kit/data/column.ts';
import { RowActs } from '@xinglin/kit/data/row-acts.tsx';
import { TableSkeleton } from '@xinglin/kit/data/table-skeleton.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useOrganisationWords } from '../organisation/words.ts';
import { DepartmentDialogs, type DepartmentTask } from './department-dialogs.tsx';
import { type DepartmentNode, treeOf } from './tree.ts';

const DepartmentsDocument = graphql(`
  query DepartmentsPage_Departments {
    departments {
      id
      name
      parentId
      version
      allowedActions
    }
  }
`);

export default function DepartmentsPage() {
  const w = useOrganisationWords();
  const [task, setTask] = useState<DepartmentTask | null>(null);
  const [{ data, error }, execute] = useQuery({ query: DepartmentsDocument, context: useWatches('Department') });
  const rows = data?.departments;
  const add = (
    <Can do="create" on="Department">
      <Button type="primary" onClick={() => setTask({ act: 'create', parent: null })}>
        {w('departments.add')}
      </Button>
    </Can>
  );
  const body = () => {
    if (!rows)
      return error ? <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} /> : <TableSkeleton rows={4} />;
    if (rows.length === 0) {
      return (
        <EmptyState title={w('departments.empty')} act={add}>
          {w('departments.emptyHint')}
        </EmptyState>
      );
    }
    return <Branch nodes={treeOf(rows)} label={w('departments.title')} onTask={setTask} />;
  };
  return (
    <Page narrow title={w('departments.title')} note={rows?.length ? String(rows.length) : null} actions={add}>
      {body()}
      <DepartmentDialogs rows={rows ?? []} task={task} onClose={() => setTask(null)} />
    </Page>
  );
}

interface BranchProps {
  nodes: readonly DepartmentNode[];
  label?: string;
  onTask: (task: DepartmentTask) => void;
}

function Branch({ nodes, label, onTask }: BranchProps) {
  return (
    <ul className="p-tree" aria-label={label}>
      {nodes.map((node) => (
        <li key={node.id}>
          <div className="p-tree-row">
            <span>{node.name}</span>
            <NodeActs node={node} onTask={onTask} />
          </div>
          {node.below.length > 0 ? <Branch nodes={node.below} onTask={onTask} /> : null}
        </li>
      ))}
    </ul>
  );
}

function NodeActs({ node, onTask }: { node: DepartmentNode; onTask: (task: DepartmentTask) => void }) {
  const w = useOrganisationWords();
  const navigate = useNavigate();
  const creates = useCan('create', 'Department');
  const seesPeople = useCan('read', 'Member');
  const may = (act: string) => node.allowedActions.includes(act);
  const acts: RowAct[] = [
    ...(seesPeople
      ? [{ key: 'people', label: w('departments.people'), onAct: () => navigate(`/organisation/members?department=${node.id}`) }]
      : []),
    ...(creates ? [{ key: 'create', label: w('departments.addBelow'), onAct: () => onTask({ act: 'create', parent: node.id }) }] : []),
    ...(may('update') ? [{ key: 'rename', label: w('departments.rename'), onAct: () => onTask({ act: 'rename', department: node }) }] : []),
    ...(may('move') ? [{ key: 'move', label: w('departments.move'), onAct: () => onTask({ act: 'move', department: node }) }] : []),
    ...(may('delete')
      ? [{ key: 'remove', label: w('departments.remove'), danger: true, onAct: () => onTask({ act: 'remove', department: node }) }]
      : []),
  ];
  return <RowActs acts={acts} name={node.name} />;
}
