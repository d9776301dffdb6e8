import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useTermOf } from '../../locales/use-term-of.ts';

const tones: Record<string, Tone> = { READY: 'good', QUARANTINED: 'active', AWAITING: 'neutral', REJECTED: 'bad', DELETED: 'closed' };

export function FileState({ state, reason }: { state: string; reason: string | null }) {
  const termOf = useTermOf();
  return (
    <>
      <StatusTag tone={tones[state] ?? 'neutral'}>{termOf('file-state', state)}</StatusTag>
      {reason ? <small className="p-small">{termOf('error', reason)}</small> : null}
    </>
  );
}
