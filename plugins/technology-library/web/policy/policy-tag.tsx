import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Readonly<Record<string, Tone>> = { DRAFT: 'neutral', EFFECTIVE: 'good', REPEALED: 'closed', LAPSED: 'bad' };

export function PolicyTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={tones[of] ?? 'neutral'}>{w.find(`policy.stage.${of}`) ?? of}</StatusTag>;
}
