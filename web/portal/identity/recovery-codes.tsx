import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useIdentityWords } from '../locales/use-words.ts';

interface RecoveryCodesProps {
  codes: readonly string[];
  onKept: () => void | Promise<void>;
}

/** Shown this once; the server keeps only what can check them. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const t = useT();
  const w = useIdentityWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setCopied(true);
    } catch {
      // Without clipboard permission they can still be selected or printed.
      setCopied(false);
    }
  };
  return (
    <section className="x-stack" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" className="p-subhead">
        {w('recovery.title')}
      </h2>
      <p>{w('recovery.lead')}</p>
      <ul className="p-recovery">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="x-warning">{t('once.warning')}</p>
      <div className="p-form-acts">
        <Button type="primary" onClick={() => void onKept()}>
          {t('once.done')}
        </Button>
        <Button onClick={copy}>{copied ? t('act.copied') : t('act.copy')}</Button>
        <Button onClick={() => print()}>{t('act.print')}</Button>
      </div>
    </section>
  );
}
