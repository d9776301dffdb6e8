import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useIdentityWords } from '../locales/use-words.ts';
import { authPost } from './auth-http.ts';
import { NewPasswordFields, noPassword, useNewPasswordCheck } from './form/new-password.tsx';
import { PlainField } from './form/plain-field.tsx';
import { PlainForm } from './form/plain-form.tsx';

interface ChangePasswordProps {
  /** Absent where there is no way round it. */
  onEnd?: () => void;
  onChanged: () => void | Promise<void>;
}

/** The old password and twice the new one. */
export function ChangePassword({ onEnd, onChanged }: ChangePasswordProps) {
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
        onEnd?.();
        await onChanged();
      }}
      otherActs={onEnd ? <Button onClick={onEnd}>{t('act.cancel')}</Button> : null}
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
