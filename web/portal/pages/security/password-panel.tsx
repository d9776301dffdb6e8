import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { authPost } from '../../identity/auth-http.ts';
import { NewPasswordFields, noPassword, useNewPasswordCheck } from '../../identity/form/new-password.tsx';
import { PlainField } from '../../identity/form/plain-field.tsx';
import { PlainForm } from '../../identity/form/plain-form.tsx';
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

interface ChangePasswordProps {
  onEnd: () => void;
  onChanged: () => void | Promise<void>;
}

function ChangePassword({ onEnd, onChanged }: ChangePasswordProps) {
  const t = useT();
  const w = useIdentityWords();
  const check = useNewPasswordCheck();
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [value, setValue] = useState(noPassword);
  return (
    <PlainForm
      submitLabel={w('security.passwordSave')}
      check={() => check(value)}
      onSend={() => authPost('password/change', { current, password: value.password })}
      onDone={async () => {
        toast(w('security.passwordDone'));
        onEnd();
        await onChanged();
      }}
      otherActs={<Button onClick={onEnd}>{t('act.cancel')}</Button>}
    >
      <PlainField
        label={w('security.passwordCurrent')}
        type="password"
        autoComplete="current-password"
        autoFocus
        required
        value={current}
        onText={setCurrent}
      />
      <NewPasswordFields value={value} onValue={setValue} />
    </PlainForm>
  );
}
