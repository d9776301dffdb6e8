import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  PLANNED: 'neutral',
  VISITED: 'active',
  CLOSED: 'closed',
  CANCELLED: 'closed',
  DRAFT: 'neutral',
  OPEN: 'warning',
  RESPONDED: 'active',
  RETURNED: 'bad',
  VERIFIED: 'good',
  WAIVED: 'closed',
  MINOR: 'neutral',
  MAJOR: 'warning',
  CRITICAL: 'bad',
};

const tag = (prefix: string) =>
  function Tag({ of }: { of: string }) {
    const w = useWords();
    return <StatusTag tone={tones[of] ?? 'neutral'}>{w.find(`${prefix}.${of}`) ?? of}</StatusTag>;
  };

export const VisitTag = tag('visit.stage');
export const FindingTag = tag('finding.stage');
export const SeverityTag = tag('finding.severity');
