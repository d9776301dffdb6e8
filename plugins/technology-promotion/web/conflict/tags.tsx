import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = { OPEN: 'warning', CONFIRMED: 'bad', DISMISSED: 'closed' };

export function ConflictStateTag({ state }: { state: string }) {
  const w = useWords();
  return <StatusTag tone={tones[state] ?? 'neutral'}>{w.find(`conflict.state.${state}`) ?? state}</StatusTag>;
}
