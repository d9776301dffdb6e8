import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { PlainField } from '../../identity/form/plain-field.tsx';
import { BarePage } from '../../shell/bare-page.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { useJoiningWords } from './words.ts';

interface CodeEntryProps {
  code: string;
  /** The code leads nowhere. */
  missing: boolean;
}

export function CodeEntry({ code, missing }: CodeEntryProps) {
  const w = useJoiningWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code);
  const [empty, setEmpty] = useState(false);
  useTitle(w('track.title'));
  const open = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    setEmpty(wanted === '');
    if (wanted) void navigate(`/application?code=${encodeURIComponent(wanted)}`);
  };
  return (
    <BarePage title={w('track.title')} lead={w('track.lead')}>
      <form className="p-form" onSubmit={open} noValidate>
        <PlainField
          label={w('track.code')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          required
          value={typed}
          onText={setTyped}
          error={empty ? w('track.required') : missing && typed.trim() === code ? w('track.notFound') : null}
        />
        <div className="p-form-acts">
          <Button type="primary" htmlType="submit">
            {w('track.act')}
          </Button>
          <Link to="/join-platform">{w('track.newOne')}</Link>
        </div>
      </form>
    </BarePage>
  );
}
