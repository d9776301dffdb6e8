import { useMode } from '@xinglin/kit/theme/mode.ts';
import { organisationColour } from '@xinglin/kit/theme/organisation-colour.ts';
import { Popup } from '@xinglin/kit/ui/popup.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useSwitchOrganisation } from '../identity/switch-organisation.ts';
import { useAuthProblem } from '../identity/use-auth-problem.ts';
import { useTerms, useWords } from '../locales/use-words.ts';
import { useViewer } from '../viewer/viewer-context.tsx';

/** For whom this page acts, always in sight and in the organisation's own colour. */
export function OrganisationSwitch() {
  const w = useWords();
  const { shown } = useMode();
  const { organisation } = useViewer();
  const colour = organisationColour(organisation.kind, organisation.id, shown);
  return (
    <Popup
      label={w('top.switch')}
      trigger={(props) => (
        <button
          type="button"
          {...props}
          className="p-acting"
          aria-label={w('top.acting', { name: organisation.shortName || organisation.name })}
          title={organisation.name}
          style={{ background: colour.soft, color: colour.text }}
        >
          <span className="p-dot" style={{ background: colour.solid }} />
          <span className="p-acting-name">{organisation.shortName || organisation.name}</span>
          <span className="x-caret" aria-hidden="true" />
        </button>
      )}
    >
      {(close) => <Memberships close={close} />}
    </Popup>
  );
}

function Memberships({ close }: { close: () => void }) {
  const w = useWords();
  const terms = useTerms();
  const { shown } = useMode();
  const { organisation, memberships } = useViewer();
  const switchTo = useSwitchOrganisation();
  const textOf = useAuthProblem();
  const toast = useToast();
  const choose = async (organisationId: string) => {
    close();
    if (organisationId === organisation.id) return;
    const answer = await switchTo(organisationId);
    if (!answer.ok) toast({ text: textOf(answer.refusal), tone: 'bad' });
  };
  return (
    <>
      <ul className="x-menu">
        {memberships.map((membership) => (
          <li key={membership.organisationId}>
            <button
              type="button"
              className="p-membership"
              aria-current={membership.organisationId === organisation.id}
              disabled={membership.suspended}
              onClick={() => choose(membership.organisationId)}
            >
              <span className="p-dot" style={{ background: organisationColour(membership.kind, membership.organisationId, shown).solid }} />
              <span>
                {membership.name}
                <small>{terms.find(`kind.${membership.kind}`)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {memberships.length === 1 ? <p className="p-popup-note">{w('top.onlyOne')}</p> : null}
    </>
  );
}
