import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { ChangePassword } from '../../identity/change-password.tsx';
import { useIdentityWords } from '../../locales/use-words.ts';

interface PasswordPanelProps {
  setAt: string | null;
  onChanged: () => void | Promise<void>;
}

export function PasswordPanel({ setAt, onChanged }: PasswordPanelProps) {
  const w = useIdentityWords();
  const [open, setOpen] = useState(false);
  if (!setAt) return <p className="p-flat">{w('security.passwordNever')}</p>;
  if (open) return <ChangePassword onEnd={() => setOpen(false)} onChanged={onChanged} />;
  return (
    <div className="p-row">
      <span>
        {w('security.passwordSet')}
        <DateText value={setAt} />
      </span>
      <Button onClick={() => setOpen(true)}>{w('security.passwordChange')}</Button>
    </div>
  );
}
