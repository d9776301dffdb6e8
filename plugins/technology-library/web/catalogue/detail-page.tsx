import { regions } from '@xinglin/kernel/shared/regions';
import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { DetailPage, DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { stagesOpen } from '../../shared/open-entry.ts';
import type { PublicContent } from '../../shared/version-content.ts';
import { ContentView } from '../entry/content-view.tsx';
import { CredentialTag, EntryTag } from '../entry/tags.tsx';
import { graphql } from '../gql/gql.ts';
import { useSubjects } from '../parts/use-subjects.ts';
import { useWords } from '../words.ts';

const CatalogueEntryDocument = graphql(`
  query CataloguePage_Entry($id: ID!) {
    catalogueEntry(id: $id) {
      id organisationId organisationName number title summary stage stageNote stageSince level subjects holderName versionLabel content
      credentials regions publishedAt updatedAt
    }
  }
`);

interface Credential {
  name: string;
  number: string;
  expiresOn: string | null;
  state: string;
}
interface Region {
  areaCode: string;
  sites: number;
}

const stopped = ['SUSPENDED', 'SUPERSEDED', 'EXITED'];

/** One published technology, and the way to ask for it. */
export default function CatalogueEntryPage() {
  const w = useWords();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const subjects = useSubjects();
  const mayAsk = useCan('create', 'AdoptionRequest');
  const { id = '' } = useParams();
  const [{ data, fetching, error }, execute] = useQuery({ query: CatalogueEntryDocument, variables: { id } });
  const nameOf = (code: string) => {
    const found = regions.find((one) => one.code === code.slice(0, 2));
    return found ? (language === 'en' ? found.en : found.zh) : code;
  };
  return (
    <DetailState row={data?.catalogueEntry} fetching={fetching} error={error} onRetry={() => execute({ requestPolicy: 'network-only' })}>
      {(entry) => {
        const note =
          entry.stage === 'SUPERSEDED'
            ? entry.stageNote && w('catalogue.successor', { entry: entry.stageNote })
            : entry.stageNote &&
              entry.stageNote !== 'OTHER' &&
              w('catalogue.because', { reason: w.find(`reason.${entry.stageNote}`) ?? '' });
        const credentials = entry.credentials as Credential[];
        const areas = entry.regions as Region[];
        return (
          <DetailPage
            title={entry.title}
            breadcrumb={[{ label: w('nav.catalogue'), to: '/catalogue' }]}
            status={<EntryTag of={entry.stage} />}
            allowed={mayAsk ? ['ask'] : []}
            acts={[
              {
                action: 'ask',
                label: w('catalogue.ask'),
                blocked: mayAsk && !stagesOpen.includes(entry.stage) ? w('catalogue.askBlocked') : null,
                onAct: () => navigate(`/requests/new?entry=${id}`),
              },
            ]}
            facts={[
              { label: w('entry.number'), value: entry.number },
              { label: w('entry.holder'), value: entry.holderName },
              { label: w('catalogue.association'), value: entry.organisationName },
              { label: w('entry.level'), value: w.find(`entry.level.${entry.level}`) ?? entry.level },
              { label: w('entry.subjects'), value: subjects.list(entry.subjects) },
              { label: w('catalogue.version'), value: entry.versionLabel },
              { label: w('catalogue.updatedAt'), value: <DateText value={entry.updatedAt} /> },
              { label: w('entry.catalogue'), value: <a href={`/public/technologies/${id}`}>{w('catalogue.print')}</a> },
              ...(stopped.includes(entry.stage)
                ? [
                    {
                      label: w('entry.since'),
                      value: (
                        <>
                          <DateText value={entry.stageSince} /> {note}
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          >
            <Panel id="content" title={w('entry.firstAsked')}>
              <ContentView content={entry.content as PublicContent} />
            </Panel>
            {credentials.length > 0 ? (
              <Panel id="credentials" title={w('entry.credentials')}>
                <ul>
                  {credentials.map(({ name, number, expiresOn, state }) => (
                    <li key={`${name}/${number}`}>
                      {name} {number} · {w('credential.expiresOn')} {expiresOn ? <DateText value={expiresOn} /> : w('credential.forever')}{' '}
                      <CredentialTag of={state} />
                    </li>
                  ))}
                </ul>
              </Panel>
            ) : null}
            {areas.length > 0 ? (
              <Panel id="regions" title={w('catalogue.regions')}>
                <p>
                  {areas.map(({ areaCode, sites }) => `${nameOf(areaCode)} ${w('catalogue.sites', { n: sites })}`).join(w('entry.comma'))}
                </p>
                <p className="x-faint">{w('catalogue.regionsNote')}</p>
              </Panel>
            ) : null}
          </DetailPage>
        );
      }}
    </DetailState>
  );
}
