import { Panel } from '@xinglin/kit/data/panel.tsx';
import type { ChecklistItem } from '../../shared/call-input.ts';
import { useWords } from '../words.ts';
import { CheckItem, type Found } from './check-item.tsx';

interface CheckListProps {
  dossierId: string;
  revision: number;
  checklist: readonly ChecklistItem[];
  checks: readonly (Found & { revision: number; itemKey: string })[];
  open: boolean;
  onReload: () => void;
}

/** The admission check of the newest revision, item by item. */
export function CheckList({ dossierId, revision, checklist, checks, open, onReload }: CheckListProps) {
  const w = useWords();
  const found = new Map(checks.filter((check) => check.revision === revision).map((check) => [check.itemKey, check]));
  const done = checklist.filter(({ key }) => found.has(key)).length;
  return (
    <Panel id="check" title={w('dossier.check')}>
      <p role="status">{w('dossier.checkDone', { done, total: checklist.length })}</p>
      {open ? <p className="x-help">{w('dossier.checkHint')}</p> : null}
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {checklist.map((item) => (
          <CheckItem
            key={`${revision}:${item.key}`}
            dossierId={dossierId}
            revision={revision}
            item={item}
            found={found.get(item.key)}
            open={open}
            onReload={onReload}
          />
        ))}
      </ol>
    </Panel>
  );
}
