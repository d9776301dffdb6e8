import { readAddress } from '@xinglin/kit/data/address.ts';
import type { Filter } from '@xinglin/kit/data/filter.ts';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from './gql/gql.ts';
import { useWords } from './words.ts';

const GivenDocument = graphql(`
  query Given($project: ID!, $ofProject: Boolean!, $site: ID!, $ofSite: Boolean!, $entry: ID!, $ofEntry: Boolean!) {
    promotionProject(id: $project) @include(if: $ofProject) { id title }
    site(id: $site) @include(if: $ofSite) { id siteName entryTitle }
    libraryEntry(id: $entry) @include(if: $ofEntry) { id title }
  }
`);

type Given = 'project' | 'site' | 'entry' | 'indicator';
const labels = {
  project: 'visit.project',
  site: 'visit.site',
  entry: 'safety.technology',
  indicator: 'indicator.name',
} as const satisfies Record<Given, string>;

/** To what other pages narrow a list by their links, with the name of what they narrowed it to. */
export function useGiven(...keys: readonly Given[]): Extract<Filter, { kind: 'given' }>[] {
  const w = useWords();
  const [params] = useSearchParams();
  const { filters } = readAddress(params, keys);
  const [project = '', site = '', entry = ''] = [filters.project?.[0], filters.site?.[0], filters.entry?.[0]];
  const [{ data }] = useQuery({
    query: GivenDocument,
    variables: { project, ofProject: project !== '', site, ofSite: site !== '', entry, ofEntry: entry !== '' },
    pause: project + site + entry === '',
  });
  const names: Record<Given, string | undefined> = {
    project: data?.promotionProject?.title,
    site: data?.site ? `${data.site.siteName} · ${data.site.entryTitle}` : undefined,
    entry: data?.libraryEntry?.title,
    indicator: undefined,
  };
  return keys.map((key) => ({ key, label: w(labels[key]), kind: 'given', name: names[key] }));
}
