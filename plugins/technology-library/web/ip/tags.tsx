import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = { APPLIED: 'active', VALID: 'good', EXPIRED: 'closed', INVALID: 'bad', TRANSFERRED: 'closed' };

export function IpTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={tones[of] ?? 'neutral'}>{w.find(`ip.stage.${of}`) ?? of}</StatusTag>;
}

/** Somebody else claims it. */
export function DisputeTag() {
  const w = useWords();
  return <StatusTag tone="warning">{w('ip.disputed')}</StatusTag>;
}
