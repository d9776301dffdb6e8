import type { Fact } from '@xinglin/kit/data/panel.tsx';
import { Link } from 'react-router';
import { useWords } from '../words.ts';

interface Subject {
  entry?: { id: string; title: string } | null;
  project?: { id: string; title: string } | null;
  site?: { id: string; siteName: string } | null;
}

/** What a row is about, as facts of its page. */
export function useSubjectFacts() {
  const w = useWords();
  return ({ entry, project, site }: Subject): Fact[] => [
    ...(entry ? [{ label: w('subject.entry'), value: <Link to={`/library/${entry.id}`}>{entry.title}</Link> }] : []),
    ...(project ? [{ label: w('subject.project'), value: <Link to={`/projects/${project.id}`}>{project.title}</Link> }] : []),
    ...(site ? [{ label: w('subject.site'), value: <Link to={`/sites/${site.id}`}>{site.siteName}</Link> }] : []),
  ];
}
