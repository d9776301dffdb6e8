import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  REPORTED: 'warning',
  ASSESSED: 'active',
  CLOSED: 'closed',
  MILD: 'neutral',
  MODERATE: 'neutral',
  SEVERE: 'warning',
  FATAL: 'bad',
};

const tag = (prefix: string) =>
  function Tag({ of }: { of: string }) {
    const w = useWords();
    return <StatusTag tone={tones[of] ?? 'neutral'}>{w.find(`${prefix}.${of}`) ?? of}</StatusTag>;
  };

export const SafetyTag = tag('safety.stage');
export const GravityTag = tag('safety.severity');
