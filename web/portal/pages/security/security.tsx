import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useAuth } from '../../identity/auth-context.tsx';
import { useIdentityWords } from '../../locales/use-words.ts';
import { PasswordPanel } from './password-panel.tsx';
import { SessionList } from './session-list.tsx';
import { TwoFactorPanel } from './two-factor-panel.tsx';

const StateDocument = graphql(`
  query Security_State {
    securityState {
      twoFactorEnabled
      passwordSetAt
      recoveryCodesLeft
    }
    sessions {
      id
      current
      ipAddress
      userAgent
      createdAt
      lastSeenAt
      organisationName
    }
  }
`);

const watched = { additionalTypenames: ['SessionInfo', 'EndedSessions'] };

export default function SecurityPage() {
  const w = useIdentityWords();
  const { refresh } = useAuth();
  const [{ data, error }, execute] = useQuery({ query: StateDocument, context: watched });
  const again = async () => {
    execute({ requestPolicy: 'network-only' });
    await refresh();
  };
  const state = data?.securityState;
  if (!state) {
    return (
      <Page title={w('security.title')} narrow>
        {error ? <ErrorState error={error} onRetry={again} /> : <TextSkeleton lines={6} />}
      </Page>
    );
  }
  return (
    <Page title={w('security.title')} narrow>
      <Panel id="password" title={w('security.password')}>
        <PasswordPanel setAt={state.passwordSetAt} onChanged={again} />
      </Panel>
      <Panel id="two-factor" title={w('security.twoFactor')}>
        <TwoFactorPanel
          enabled={state.twoFactorEnabled}
          codesLeft={state.recoveryCodesLeft}
          hasPassword={state.passwordSetAt !== null}
          onChanged={again}
        />
      </Panel>
      <Panel id="sessions" title={w('security.sessions')}>
        <SessionList sessions={data.sessions} />
      </Panel>
    </Page>
  );
}
