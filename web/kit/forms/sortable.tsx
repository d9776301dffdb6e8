import { Button } from 'antd';
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useToast } from '../ui/toast.tsx';
import { moved } from './move.ts';
import { useFormWords } from './words.ts';

interface SortableProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  /** What people call it, for the names of buttons. */
  nameOf: (item: T) => string;
  onChange: (items: T[]) => void;
  children: (item: T, at: number) => ReactNode;
  label: string;
  className?: string;
}

/**
 * A list put in order by buttons, by Alt and the arrows, or by dragging the handle. What is removed can be brought back;
 * where a thing went is told to those who do not see it move.
 */
export function Sortable<T>({ items, keyOf, nameOf, onChange, children, label, className = '' }: SortableProps<T>) {
  const w = useFormWords();
  const toast = useToast();
  const id = useId();
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const focus = useRef<string | null>(null);
  // Moving an element in the document takes the focus from it.
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });
  const nameAt = (item: T) => nameOf(item).trim() || w('list.unnamed');
  const handle = (item: T) => `${id}-${keyOf(item)}`;

  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length || to === from) return;
    focus.current = handle(item);
    setSaid(w('list.moved', { name: nameAt(item), n: to + 1, total: items.length }));
    onChange(moved(items, from, to));
  };
  const remove = (at: number) => {
    const item = items[at];
    if (item === undefined) return;
    const next = items[at + 1] ?? items[at - 1];
    focus.current = next === undefined ? id : handle(next);
    onChange(items.filter((_one, place) => place !== at));
    toast({ text: w('list.removed', { name: nameAt(item) }), undo: () => onChange([...items]) });
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    move(at, at + step);
  };
  const onDrop = (event: DragEvent, at: number) => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(dragged, at);
    setDragged(null);
  };
  return (
    <>
      <ol id={id} tabIndex={-1} className={`x-sortable ${className}`} aria-label={label}>
        {items.map((item, at) => {
          const name = nameAt(item);
          return (
            <li
              key={keyOf(item)}
              className={dragged === at ? 'x-sortable-item x-sortable-dragged' : 'x-sortable-item'}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => onDrop(event, at)}
            >
              <div className="x-sortable-body">{children(item, at)}</div>
              <div className="x-sortable-acts">
                <button
                  type="button"
                  id={handle(item)}
                  className="x-sortable-handle"
                  draggable
                  aria-label={w('list.drag', { name })}
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                  title="Alt ↑ ↓"
                  onKeyDown={(event) => onKeyDown(event, at)}
                  onDragStart={(event) => {
                    event.stopPropagation();
                    event.dataTransfer.setData('text/plain', name);
                    event.dataTransfer.effectAllowed = 'move';
                    setDragged(at);
                  }}
                  onDragEnd={() => setDragged(null)}
                >
                  <span aria-hidden="true">⠿</span>
                </button>
                <Button
                  type="text"
                  className="x-square"
                  disabled={at === 0}
                  aria-label={w('list.up', { name })}
                  onClick={() => move(at, at - 1)}
                >
                  <span aria-hidden="true">↑</span>
                </Button>
                <Button
                  type="text"
                  className="x-square"
                  disabled={at === items.length - 1}
                  aria-label={w('list.down', { name })}
                  onClick={() => move(at, at + 1)}
                >
                  <span aria-hidden="true">↓</span>
                </Button>
                <Button type="text" className="x-square" aria-label={w('list.remove', { name })} onClick={() => remove(at)}>
                  <span aria-hidden="true">×</span>
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <p className="x-unseen" role="status">
        {said}
      </p>
    </>
  );
}
