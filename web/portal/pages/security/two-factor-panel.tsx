import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { authPost } from '../../identity/auth-http.ts';
import { CodeField } from '../../identity/form/code-field.tsx';
import { PlainForm } from '../../identity/form/plain-form.tsx';
import { RecoveryCodes } from '../../identity/recovery-codes.tsx';
import { TwoFactorSetUp } from '../../identity/two-factor-set-up.tsx';
import { useIdentityWords } from '../../locales/use-words.ts';

interface TwoFactorPanelProps {
  enabled: boolean;
  codesLeft: number;
  hasPassword: boolean;
  onChanged: () => void | Promise<void>;
}

type Doing = 'set-up' | 'disable' | 'renew' | null;

export function TwoFactorPanel({ enabled, codesLeft, hasPassword, onChanged }: TwoFactorPanelProps) {
  const w = useIdentityWords();
  const [doing, setDoing] = useState<Doing>(null);
  const end = async () => {
    setDoing(null);
    await onChanged();
  };
  if (doing === 'set-up') return <TwoFactorSetUp asksPassword={hasPassword} onDone={end} />;
  if (doing === 'disable') return <Disable onEnd={end} />;
  if (doing === 'renew') return <Renew onEnd={end} />;
  return (
    <div className="x-stack">
      <div className="p-row">
        <StatusTag tone={enabled ? 'good' : 'neutral'}>{w(enabled ? 'security.twoFactorOn' : 'security.twoFactorOff')}</StatusTag>
        {enabled ? (
          <span className="p-row-acts">
            <Button onClick={() => setDoing('renew')}>{w('security.codesRenew')}</Button>
            <Button onClick={() => setDoing('disable')}>{w('security.twoFactorDisable')}</Button>
          </span>
        ) : (
          <Button onClick={() => setDoing('set-up')}>{w('security.twoFactorSetUp')}</Button>
        )}
      </div>
      <p className={enabled && codesLeft < 3 ? 'p-flat x-warning' : 'p-flat p-soft'}>
        {enabled ? w('security.codesLeft', { n: codesLeft }) : w('security.twoFactorWhy')}
      </p>
    </div>
  );
}

function Disable({ onEnd }: { onEnd: () => Promise<void> }) {
  const t = useT();
  const w = useIdentityWords();
  const [code, setCode] = useState('');
  return (
    <PlainForm
      submitLabel={w('security.twoFactorDisable')}
      danger
      onSend={() => authPost('two-factor/disable', { code })}
      onDone={onEnd}
      otherActs={<Button onClick={onEnd}>{t('act.cancel')}</Button>}
    >
      <p className="p-flat">{w('security.twoFactorDisableHint')}</p>
      <CodeField value={code} onText={setCode} />
    </PlainForm>
  );
}

function Renew({ onEnd }: { onEnd: () => Promise<void> }) {
  const t = useT();
  const w = useIdentityWords();
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onKept={onEnd} />;
  return (
    <PlainForm
      submitLabel={w('security.codesRenew')}
      onSend={() => authPost<{ recoveryCodes: readonly string[] }>('two-factor/recovery-codes', { code })}
      onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
      otherActs={<Button onClick={onEnd}>{t('act.cancel')}</Button>}
    >
      <p className="p-flat">{w('security.codesRenewHint')}</p>
      <CodeField value={code} onText={setCode} />
    </PlainForm>
  );
}
