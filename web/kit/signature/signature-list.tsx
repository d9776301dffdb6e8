import { Button } from 'antd';
import { useState } from 'react';
import { DateText } from '../i18n/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextSkeleton } from '../ui/skeleton.tsx';
import { HashText } from './hash-text.tsx';
import type { SignatureItem, SignatureVerdict } from './signature.ts';
import { VerdictNote } from './verdict-note.tsx';
import { useSignWords } from './words.ts';

/** Asks the server; null when there is no such signature for the viewer any more. */
export type Verify = (id: string) => Promise<SignatureVerdict | null>;

interface SignatureListProps {
  /** Undefined until the first answer. */
  signatures: readonly SignatureItem[] | undefined;
  onVerify: Verify;
}

/** Who has signed an object, in order, each to be verified on the spot. */
export function SignatureList({ signatures, onVerify }: SignatureListProps) {
  const w = useSignWords();
  if (!signatures) return <TextSkeleton lines={3} />;
  if (signatures.length === 0) {
    return (
      <EmptyState title={w('none')} small>
        {w('noneHint')}
      </EmptyState>
    );
  }
  return (
    <ol className="x-signatures">
      {signatures.map((signature) => (
        <Row key={signature.id} signature={signature} onVerify={onVerify} />
      ))}
    </ol>
  );
}

type Check = { kind: 'idle' } | { kind: 'busy' } | { kind: 'failed' } | { kind: 'told'; verdict: SignatureVerdict };

function Row({ signature, onVerify }: { signature: SignatureItem; onVerify: Verify }) {
  const w = useSignWords();
  const [check, setCheck] = useState<Check>({ kind: 'idle' });
  const verify = async () => {
    setCheck({ kind: 'busy' });
    const verdict = await onVerify(signature.id).catch(() => null);
    setCheck(verdict ? { kind: 'told', verdict } : { kind: 'failed' });
  };
  const { signerName, signerOrganisation, method, meaningName } = signature;
  return (
    <li>
      <div className="x-signature-head">
        <p>
          <strong>{meaningName}</strong> · {signerName} · {signerOrganisation}
        </p>
        <Button size="small" loading={check.kind === 'busy'} aria-label={w('verifyOf', { name: signerName })} onClick={() => void verify()}>
          {w('verify')}
        </Button>
      </div>
      <p>{signature.statement}</p>
      <p className="x-faint">
        <DateText value={signature.signedAt} withTime /> · {w.find(`method.${method}`) ?? method} · {w('hash')}{' '}
        <HashText hash={signature.contentHash} />
      </p>
      <div aria-live="polite">
        {check.kind === 'told' ? <VerdictNote signature={signature} verdict={check.verdict} /> : null}
        {check.kind === 'failed' ? <p className="x-bad">{w('verifyFailed')}</p> : null}
      </div>
    </li>
  );
}
