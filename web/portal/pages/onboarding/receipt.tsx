import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useJoiningWords } from './words.ts';

interface ReceiptProps {
  number: string;
  trackingCode: string;
}

export function Receipt({ number, trackingCode }: ReceiptProps) {
  const t = useT();
  const w = useJoiningWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(trackingCode);
      setCopied(true);
    } catch {
      // Without clipboard permission the code can still be selected by hand.
      setCopied(false);
    }
  };
  return (
    <>
      <dl className="p-receipt">
        <dt className="p-soft">{w('receipt.number')}</dt>
        <dd className="p-flat x-figures">{number}</dd>
        <dt className="p-soft">{w('receipt.code')}</dt>
        <dd className="p-flat">
          <span className="p-big-code">{trackingCode}</span>
        </dd>
      </dl>
      <p className="x-warning">{w('receipt.keep')}</p>
      <p className="p-row-acts">
        <Button type="primary" onClick={copy}>
          {copied ? t('act.copied') : t('act.copy')}
        </Button>
        <Link to={`/application?code=${trackingCode}`} className="p-act">
          {w('receipt.follow')}
        </Link>
      </p>
    </>
  );
}
