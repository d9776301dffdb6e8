import { AbilityProvider } from '@xinglin/kit/ability/ability.tsx';
import { useLive } from '@xinglin/kit/live/live-context.ts';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { type ReactNode, useRef } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useAuth } from '../identity/auth-context.tsx';
import { LiveProvider } from '../live/live-context.tsx';
import { BarePage } from '../shell/bare-page.tsx';
import { FirstPaint } from '../shell/first-paint.tsx';
import { ViewerProvider } from './viewer-context.tsx';

const ViewerDocument = graphql(`
  query ViewerGate_Viewer {
    viewer {
      userId
      name
      email
      permissions
      capabilities
      organisation {
        id
        kind
        name
        shortName
      }
      memberships {
        organisationId
        kind
        name
        shortName
        suspended
      }
    }
  }
`);

/** Nothing of the shell is drawn before it is known who looks at it. */
export function ViewerGate({ children }: { children: ReactNode }) {
  const [{ data, error }, execute] = useQuery({ query: ViewerDocument });
  const again = () => execute({ requestPolicy: 'network-only' });
  // Asked again and not answered, the page stays as it was: it may hold what somebody is typing.
  const known = useRef(data);
  if (data) known.current = data;
  const viewer = (data ?? known.current)?.viewer;
  const organisation = viewer?.organisation;
  if (!viewer || !organisation) {
    if (!error && !data) return <FirstPaint />;
    return (
      <BarePage>
        <ErrorState error={error ?? null} onRetry={again} />
      </BarePage>
    );
  }
  return (
    <AbilityProvider permissions={[...viewer.permissions, ...viewer.capabilities]}>
      <ViewerProvider viewer={{ ...viewer, organisation }}>
        <LiveProvider>
          <Watch onChange={again} />
          {children}
        </LiveProvider>
      </ViewerProvider>
    </AbilityProvider>
  );
}

/** A changed role changes the menu at once; an ended session ends the page. */
function Watch({ onChange }: { onChange: () => void }) {
  const { refresh } = useAuth();
  useLive(['viewer'], onChange);
  useLive(['session-ended'], () => void refresh());
  return null;
}
