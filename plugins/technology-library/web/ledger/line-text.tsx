import { holes, interpolate } from '@xinglin/kit/i18n/interpolate.ts';
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
    const said = holes(sentence).map((name) => [name, w.find(`site.stage.${values[name] ?? ''}`) ?? values[name] ?? ''] as const);
    return interpolate(sentence, Object.fromEntries(said));
  };
}
