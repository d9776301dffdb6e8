import { useState } from 'react';
import { usePrivateKey } from '../session/session.tsx';
import type { Column } from './column.ts';

function read(key: string): Record<string, boolean> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, boolean>) : {};
  } catch {
    return {};
  }
}

/** Only what differs from the page's own choice is kept, so that new columns show up by themselves. */
export function useColumns<Row>(id: string, columns: readonly Column<Row>[]) {
  const key = usePrivateKey(`columns/${id}`);
  const [choice, setChoice] = useState(() => read(key));
  const keep = (next: Record<string, boolean>) => {
    setChoice(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // The choice then lives as long as the page.
    }
  };
  const fixed = (column: Column<Row>) => column.always === true || column === columns[0];
  const isShown = (column: Column<Row>) => fixed(column) || (choice[column.key] ?? column.hidden !== true);
  return {
    shown: columns.filter(isShown),
    isShown,
    fixed,
    toggle: (column: Column<Row>) => keep({ ...choice, [column.key]: !isShown(column) }),
    reset: () => keep({}),
    changed: Object.keys(choice).length > 0,
  };
}
