import { useEffect, useRef, useState } from 'react';

export interface Choice {
  id: string;
  label: string;
  /** Tells namesakes apart: department, credit code. */
  note?: string;
}

export type Search = (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;

const pause = 250;

/** Answers that arrive after newer typing are dropped. */
export function useSearch(search: Search, text: string, active: boolean) {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const ask = useRef(search);
  ask.current = search;
  useEffect(() => {
    if (!active) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const found = await ask.current(text.trim(), controller.signal);
        if (controller.signal.aborted) return;
        setChoices(found);
        setState('idle');
      } catch {
        if (!controller.signal.aborted) setState('failed');
      }
    }, pause);
    setState('busy');
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [text, active]);
  return { choices, state };
}
