import { useMode } from '@xinglin/kit/theme/mode.ts';
import { organisationColour } from '@xinglin/kit/theme/organisation-colour.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useIdentityWords, useTerms } from '../locales/use-words.ts';
import { BarePage } from '../shell/bare-page.tsx';
import { useTitle } from '../shell/use-title.ts';
import type { AuthRefusal } from './auth-http.ts';
import { useSignOut } from './sign-out.ts';
import { useSwitchOrganisation } from './switch-organisation.ts';
import { useAuthProblem } from './use-auth-problem.ts';

const MembershipsDocument = graphql(`
  query ChooseOrganisation_Memberships {
    viewer {
      name
      memberships {
        organisationId
        kind
        name
        suspended
      }
    }
  }
`);

export default function ChooseOrganisationPage() {
  const w = useIdentityWords();
  const terms = useTerms();
  const { shown } = useMode();
  const textOf = useAuthProblem();
  const switchTo = useSwitchOrganisation();
  const signOut = useSignOut();
  const [{ data, error }, execute] = useQuery({ query: MembershipsDocument });
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  useTitle(w('choose.title'));
  const memberships = data?.viewer?.memberships;
  const choose = async (organisationId: string) => {
    setBusy(true);
    // The address stays: after choosing, the page that was asked for opens.
    const answer = await switchTo(organisationId, null);
    if (!answer.ok) setRefusal(answer.refusal);
    setBusy(false);
  };
  return (
    <BarePage title={w('choose.title')} lead={memberships?.length ? w('choose.lead') : undefined}>
      {!memberships && error ? <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} /> : null}
      {!memberships && !error ? <TextSkeleton /> : null}
      {memberships?.length === 0 ? <EmptyState title={w('choose.none')}>{w('choose.noneHint')}</EmptyState> : null}
      <div role="alert">{refusal ? <p className="x-problem">{textOf(refusal)}</p> : null}</div>
      <ul className="p-choices">
        {memberships?.map((membership) => (
          <li key={membership.organisationId}>
            <button type="button" disabled={busy || membership.suspended} onClick={() => choose(membership.organisationId)}>
              <span className="p-dot" style={{ background: organisationColour(membership.kind, membership.organisationId, shown).solid }} />
              <span>{membership.name}</span>
              <small>{membership.suspended ? w('choose.suspended') : terms.find(`kind.${membership.kind}`)}</small>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="p-link" onClick={signOut}>
          {w('signOut.act')}
        </button>
      </p>
    </BarePage>
  );
}
