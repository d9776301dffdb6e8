import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useRecordWords } from '../audit/words.ts';

/** Opens on demand: those who need it once should not scroll past it for ever. */
export function HowToCall() {
  const t = useT();
  const w = useRecordWords();
  const [copied, setCopied] = useState(false);
  const url = `${location.origin}/graphql`;
  const example = [
    `curl ${url} \\`,
    "  -H 'Authorization: Bearer xl_…' \\",
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"query":"{ viewer { name organisation { name } permissions } }"}'`,
  ].join('\n');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(example);
      setCopied(true);
    } catch {
      // Without clipboard permission the text can still be selected by hand.
      setCopied(false);
    }
  };
  return (
    <details className="p-details p-note">
      <summary>{w('keys.howTitle')}</summary>
      <p>{w('keys.howLead', { url })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways and must be reachable by keyboard. */}
      <pre className="p-pre" tabIndex={0}>
        {example}
      </pre>
      <Button onClick={copy}>{copied ? t('act.copied') : w('keys.copyExample')}</Button>
      <p className="x-help">{w('keys.howLimit')}</p>
    </details>
  );
}
