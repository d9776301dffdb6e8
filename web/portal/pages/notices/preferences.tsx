import { useProblemText } from '@xinglin/kit/form/use-problem-text.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import type { Preferences_ListQuery } from '../../gql/graphql.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useTerms, useWords } from '../../locales/use-words.ts';

const ListDocument = graphql(`
  query Preferences_List {
    notificationPreferences {
      kind
      inApp
      mail
      always
    }
  }
`);

const SetDocument = graphql(`
  mutation Preferences_Set($input: SetNotificationPreferenceInput!) {
    setNotificationPreference(input: $input) {
      ... on NotificationPreference {
        kind
        inApp
        mail
        always
      }
      ...Refusal
    }
  }
`);

type Preference = Preferences_ListQuery['notificationPreferences'][number];

export default function PreferencesPage() {
  const w = useWords();
  const terms = useTerms();
  const termOf = useTermOf();
  const toast = useToast();
  const problemText = useProblemText(terms.find);
  const [{ data, error }, execute] = useQuery({ query: ListDocument });
  const { submit } = useSubmit(SetDocument, (answer) => answer.setNotificationPreference);
  const change = async (preference: Preference, part: Partial<Pick<Preference, 'inApp' | 'mail'>>) => {
    const { kind, inApp, mail } = { ...preference, ...part };
    const outcome = await submit({ input: { kind, inApp, mail } });
    if (outcome.kind === 'done') toast(w('preferences.saved'));
    else toast({ text: problemText(outcome) ?? '', tone: 'bad' });
  };
  const rows = data?.notificationPreferences;
  return (
    <Page
      title={w('preferences.title')}
      breadcrumb={[{ label: w('nav.notices'), to: '/notices' }, { label: w('preferences.title') }]}
      narrow
    >
      <p className="p-lead">{w('preferences.lead')}</p>
      {!rows && error ? <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} /> : null}
      {!rows && !error ? <TextSkeleton lines={6} /> : null}
      {rows ? (
        <table className="p-matrix">
          <thead>
            <tr>
              <th scope="col">{w('preferences.kind')}</th>
              <th scope="col">{w('preferences.inApp')}</th>
              <th scope="col">{w('preferences.mail')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((preference) => {
              const name = termOf('notice', preference.kind);
              return (
                <tr key={preference.kind}>
                  <th scope="row">
                    {name}
                    {preference.always ? <small>{w('preferences.always')}</small> : null}
                  </th>
                  {(['inApp', 'mail'] as const).map((way) => (
                    <td key={way}>
                      <label>
                        <input
                          type="checkbox"
                          aria-label={`${name} · ${w(`preferences.${way}`)}`}
                          checked={preference[way]}
                          disabled={preference.always}
                          onChange={(event) => change(preference, { [way]: event.target.checked })}
                        />
                      </label>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
    </Page>
  );
}
