import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import type { Choice, Search } from '@xinglin/kit/form/use-search.ts';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { useProjectSearch } from './use-project-search.tsx';
import { useSiteSearch } from './use-site-search.ts';

const GivenDocument = graphql(`
  query SubjectFields_Given($entry: ID!, $project: ID!, $site: ID!) {
    libraryEntry(id: $entry) { id title }
    promotionProject(id: $project) { id title }
    site(id: $site) { id siteName }
  }
`);
const Entries = graphql(`
  query SubjectFields_Entries($text: String) {
    libraryEntries(filter: { text: $text }, page: { first: 20 }) { items { id number title } }
  }
`);

/** Technologies of the library in whatever state. */
export function useAnyEntrySearch(): Search {
  const client = useClient();
  return useCallback(
    async (text) => {
      const { data, error } = await client.query(Entries, { text: text || null }).toPromise();
      if (error || !data) throw error ?? new Error('no answer');
      return data.libraryEntries.items.map(({ id, number, title }) => ({ id, label: title, note: number }));
    },
    [client],
  );
}

export interface GivenSubject {
  entry?: Choice;
  project?: Choice;
  site?: Choice;
}

/** What the address says the new row is about; undefined until its names are there. */
export function useGivenSubject(): GivenSubject | undefined {
  const [params] = useSearchParams();
  const [entry, project, site] = [params.get('entry') ?? '', params.get('project') ?? '', params.get('site') ?? ''];
  const pause = !entry && !project && !site;
  const [{ data, error }] = useQuery({ query: GivenDocument, variables: { entry, project, site }, pause });
  if (pause || error) return {};
  if (!data) return undefined;
  return {
    ...(data.libraryEntry ? { entry: { id: data.libraryEntry.id, label: data.libraryEntry.title } } : {}),
    ...(data.promotionProject ? { project: { id: data.promotionProject.id, label: data.promotionProject.title } } : {}),
    ...(data.site ? { site: { id: data.site.id, label: data.site.siteName } } : {}),
  };
}

/** The technology, the project and the site that a row is about, each optional. */
export function SubjectFields({ given }: { given: GivenSubject }) {
  const w = useWords();
  const [entries, projects, sites] = [useAnyEntrySearch(), useProjectSearch(), useSiteSearch()];
  return (
    <>
      <PersonField
        name="entryId"
        label={w('subject.entry')}
        search={entries}
        placeholder={w('subject.pickEntry')}
        known={given.entry ? [given.entry] : []}
        optional
      />
      <PersonField
        name="projectId"
        label={w('subject.project')}
        search={projects}
        placeholder={w('subject.pickProject')}
        known={given.project ? [given.project] : []}
        optional
      />
      <PersonField
        name="adoptionId"
        label={w('subject.site')}
        search={sites}
        placeholder={w('visit.pickSite')}
        known={given.site ? [given.site] : []}
        help={w('subject.help')}
        optional
      />
    </>
  );
}
