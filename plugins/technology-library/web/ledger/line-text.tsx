import { useWords } from '../words.ts';

interface Line {
  act: string;
  params: unknown;
  note: string;
}

/** One line as a sentence; a line by hand is its own. */
export function useLineText(): (line: Line) => string {
  const w = useWords();
  return ({ act, params, note }) => {
    if (act === 'note') return note;
    const sentence = w.find(`ledger.${act}`) ?? act;
    const values = params as Readonly<Record<string, string | number>>;
    return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = String(values[name] ?? '');
      return w.find(`site.stage.${value}`) ?? value;
    });
  };
}
