import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  DRAFT: 'neutral',
  CONCLUDED: 'closed',
  OPEN: 'warning',
  DONE: 'active',
  EFFECTIVE: 'good',
  PARTLY: 'warning',
  INEFFECTIVE: 'bad',
  INSUFFICIENT: 'neutral',
};

const tag = (prefix: string) =>
  function Tag({ of }: { of: string }) {
    const w = useWords();
    return <StatusTag tone={tones[of] ?? 'neutral'}>{w.find(`${prefix}.${of}`) ?? of}</StatusTag>;
  };

export const EvaluationTag = tag('evaluation.stage');
export const ConclusionTag = tag('evaluation.conclusion');
export const ImprovementTag = tag('improvement.stage');
