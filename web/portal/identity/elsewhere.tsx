import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useIdentityWords } from '../locales/use-words.ts';
import { BarePage } from '../shell/bare-page.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useAuth } from './auth-context.tsx';
import type { AuthRefusal } from './auth-http.ts';
import { useSwitchOrganisation } from './switch-organisation.ts';
import { useAuthProblem } from './use-auth-problem.ts';

interface ElsewhereProps {
  /** The one this page was opened for. */
  organisationId: string;
}

/** Nothing is read or written here until the person says for whom. */
export default function ElsewherePage({ organisationId }: ElsewhereProps) {
  const w = useIdentityWords();
  const textOf = useAuthProblem();
  const { beginAnew } = useAuth();
  const navigate = useNavigate();
  const switchTo = useSwitchOrganisation();
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);
  useTitle(w('elsewhere.title'));
  const goOn = async () => {
    const begun = beginAnew();
    await navigate('/');
    await begun;
  };
  const goBack = async () => {
    const answer = await switchTo(organisationId, null);
    if (!answer.ok) setRefusal(answer.refusal);
  };
  return (
    <BarePage title={w('elsewhere.title')} lead={w('elsewhere.lead')}>
      <div role="alert">{refusal ? <p className="x-problem">{textOf(refusal)}</p> : null}</div>
      <div className="p-form-acts">
        <Button type="primary" onClick={goOn}>
          {w('elsewhere.goOn')}
        </Button>
        <Button onClick={goBack}>{w('elsewhere.goBack')}</Button>
      </div>
    </BarePage>
  );
}
