import { Button } from 'antd';
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
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
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ element: Element | null; at: number } | null>(null);
  // Moving an element in the document takes the focus from it, and a button may have become idle by the move.
  useEffect(() => {
    if (!wanted.current) return;
    const { element, at } = wanted.current;
    wanted.current = null;
    if (element instanceof HTMLElement && element.isConnected && !element.matches(':disabled')) return element.focus();
    const button = list.current?.children[at]?.querySelector<HTMLElement>('button:not(:disabled)');
    (button ?? list.current)?.focus();
  });
  const nameAt = (item: T) => nameOf(item).trim() || w('list.unnamed');

  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length || to === from) return;
    wanted.current = { element: document.activeElement, at: to };
    setSaid(w('list.moved', { name: nameAt(item), n: to + 1, total: items.length }));
    onChange(moved(items, from, to));
  };
  const remove = (at: number) => {
    const item = items[at];
    if (item === undefined) return;
    wanted.current = { element: null, at: Math.min(at, items.length - 2) };
    onChange(items.filter((_one, place) => place !== at));
    toast({ text: w('list.removed', { name: nameAt(item) }), undo: () => onChange([...items]) });
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0 || event.target instanceof HTMLTextAreaElement) return;
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
      <ol ref={list} tabIndex={-1} className={`x-sortable ${className}`} aria-label={label}>
        {items.map((item, at) => {
          const name = nameAt(item);
          return (
            <li
              key={keyOf(item)}
              className={dragged === at ? 'x-sortable-item x-sortable-dragged' : 'x-sortable-item'}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => onDrop(event, at)}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              <div className="x-sortable-body">{children(item, at)}</div>
              <div className="x-sortable-acts">
                <span
                  className="x-sortable-handle"
                  draggable
                  aria-hidden="true"
                  title={w('list.drag', { name })}
                  onDragStart={(event) => {
                    event.stopPropagation();
                    event.dataTransfer.setData('text/plain', name);
                    event.dataTransfer.effectAllowed = 'move';
                    setDragged(at);
                  }}
                  onDragEnd={() => setDragged(null)}
                >
                  ⠿
                </span>
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
                  aria-keyshortcuts="Alt+ArrowDown"
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
