import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const states: Readonly<Record<string, Tone>> = { VALID: 'good', EXPIRING: 'warning', LAPSED: 'bad' };

export function ProofTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={states[of] ?? 'neutral'}>{w.find(`team.state.${of}`) ?? of}</StatusTag>;
}

/** What a role must have on record and has not. */
export function GapTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={of.endsWith('_EXPIRING') ? 'warning' : 'bad'}>{w.find(`team.gap.${of}`) ?? of}</StatusTag>;
}
