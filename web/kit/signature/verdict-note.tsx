import { StatusTag, type Tone } from '../data/status-tag.tsx';
import { DateText } from '../i18n/date-text.tsx';
import { HashText } from './hash-text.tsx';
import type { SignatureItem, SignatureVerdict } from './signature.ts';
import { useSignWords } from './words.ts';

const tones: Readonly<Record<string, Tone>> = { VALID: 'good', CONTENT_CHANGED: 'warning', BROKEN: 'bad' };

interface VerdictNoteProps {
  signature: Pick<SignatureItem, 'contentHash'>;
  verdict: SignatureVerdict;
}

/** Whether a signature holds, and what that means for the reader. */
export function VerdictNote({ signature, verdict }: VerdictNoteProps) {
  const w = useSignWords();
  const { state, currentHash, checkedAt } = verdict;
  return (
    <div className="x-verdict">
      <p>
        <StatusTag tone={tones[state] ?? 'bad'}>{w.find(`state.${state}`) ?? state}</StatusTag>
        <span className="x-faint">
          {w('checkedAt')} <DateText value={checkedAt} withTime />
        </span>
      </p>
      <p>{w.find(`explain.${state}`)}</p>
      {state === 'CONTENT_CHANGED' ? (
        <p className="x-faint">
          {w('signedHash')} <HashText hash={signature.contentHash} /> · {w('currentHash')}{' '}
          {currentHash ? <HashText hash={currentHash} /> : w('gone')}
        </p>
      ) : null}
    </div>
  );
}
