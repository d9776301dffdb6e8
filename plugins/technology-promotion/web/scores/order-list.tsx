import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useWords } from '../words.ts';

export interface Line {
  id: string;
  title: string;
  /** Equal to the one above. */
  equal: boolean;
}

interface OrderListProps {
  lines: readonly Line[];
  onChange: (lines: Line[]) => void;
  /** Equals may share a place. */
  equals?: boolean;
}

/** An order from best to worst, put right by buttons; what moved is said aloud. */
export function OrderList({ lines, onChange, equals = false }: OrderListProps) {
  const w = useWords();
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const next = [...lines];
    const [line] = next.splice(from, 1);
    if (!line) return;
    next.splice(to, 0, line);
    onChange(next);
    setSaid(w('scores.movedTo', { title: line.title, n: to + 1 }));
  };
  return (
    <>
      <ol>
        {lines.map(({ id, title, equal }, at) => (
          <li key={id}>
            <p>{title}</p>
            <div className="x-acts-bar">
              <Button disabled={at === 0} onClick={() => move(at, at - 1)} aria-label={w('scores.up', { title })}>
                ↑
              </Button>
              <Button disabled={at === lines.length - 1} onClick={() => move(at, at + 1)} aria-label={w('scores.down', { title })}>
                ↓
              </Button>
              {equals && at > 0 ? (
                <Checkbox
                  checked={equal}
                  onChange={({ target }) =>
                    onChange(lines.map((line, place) => (place === at ? { ...line, equal: target.checked } : line)))
                  }
                >
                  {w('scores.equal')}
                </Checkbox>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      <div role="status" className="x-unseen">
        {said}
      </div>
    </>
  );
}
