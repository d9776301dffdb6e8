import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = {
  RECOMMEND: 'good',
  CONDITIONAL: 'warning',
  RESUBMIT: 'neutral',
  REJECT: 'bad',
  DRAFT: 'neutral',
  PUBLISHED: 'active',
  CLOSED: 'closed',
  WITHDRAWN: 'closed',
  RECEIVED: 'active',
  INVESTIGATING: 'warning',
  UPHELD: 'bad',
  DISMISSED: 'good',
};

const tag = (prefix: string) =>
  function Tag({ of }: { of: string }) {
    const w = useWords();
    return <StatusTag tone={tones[of] ?? 'neutral'}>{w.find(`${prefix}.${of}`) ?? of}</StatusTag>;
  };

export const OutcomeTag = tag('decision.outcome');
export const NoticeTag = tag('decision.notice');
export const ObjectionTag = tag('decision.objection');
