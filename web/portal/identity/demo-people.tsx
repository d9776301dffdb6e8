import { useMode } from '@xinglin/kit/theme/mode.ts';
import { organisationColour } from '@xinglin/kit/theme/organisation-colour.ts';
import { use, useState } from 'react';
import { useIdentityWords, useTerms } from '../locales/use-words.ts';
import { type AuthRefusal, authPost } from './auth-http.ts';
import { type Choice, demoChoices } from './demo-choices.ts';
import { useAuthProblem } from './use-auth-problem.ts';

/** Everybody of the demonstration under their organisation, each a way in. */
export default function DemoPeople({ onDone }: { onDone: () => void | Promise<void> }) {
  const w = useIdentityWords();
  const textOf = useAuthProblem();
  const answer = use(demoChoices());
  const [busy, setBusy] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(answer.ok ? null : answer.refusal);
  const people = answer.ok ? answer.value.people : [];
  const choose = async (person: string, organisation: string) => {
    setBusy(`${person}@${organisation}`);
    const result = await authPost('demo', { person, organisation });
    if (result.ok) await onDone();
    else setRefusal(result.refusal);
    setBusy(null);
  };
  return (
    <section className="p-people" aria-labelledby="by-person">
      <h2 id="by-person">{w('demo.title')}</h2>
      <p className="x-help">{w('demo.lead')}</p>
      <div role="alert">{refusal ? <p className="x-problem">{textOf(refusal)}</p> : null}</div>
      <Groups people={people.filter(({ further }) => !further)} busy={busy} choose={choose} />
      {people.some(({ further }) => further) ? (
        <details className="p-people-further">
          <summary>{w('demo.further')}</summary>
          <Groups people={people.filter(({ further }) => further)} busy={busy} choose={choose} />
        </details>
      ) : null}
    </section>
  );
}

interface GroupsProps {
  people: readonly Choice[];
  busy: string | null;
  choose(person: string, organisation: string): void;
}

function Groups({ people, busy, choose }: GroupsProps) {
  const terms = useTerms();
  const { shown } = useMode();
  const organisations = new Map(people.flatMap((person) => person.organisations.map((one) => [one.key, one] as const)));
  return [...organisations.values()].map((organisation) => (
    <div key={organisation.key} className="p-people-group">
      <h3>
        <span className="p-dot" style={{ background: organisationColour(organisation.kind, organisation.id, shown).solid }} />
        {organisation.name}
        <small>{terms.find(`kind.${organisation.kind}`)}</small>
      </h3>
      <ul>
        {people
          .filter((person) => person.organisations.some((one) => one.key === organisation.key))
          .map((person) => (
            <li key={person.key}>
              <button
                type="button"
                aria-busy={busy === `${person.key}@${organisation.key}`}
                disabled={busy !== null}
                onClick={() => choose(person.key, organisation.key)}
              >
                <span>{person.name}</span>
                <small>{person.title}</small>
              </button>
            </li>
          ))}
      </ul>
    </div>
  ));
}
