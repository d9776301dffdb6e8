import type { Known } from './reach-fields.tsx';

interface Scope {
  projectId?: string | null;
  entryId?: string | null;
  title: string;
}

/** Projects and technologies of a document, as fields that pick them know them. */
export const knownOf = (scopes: readonly Scope[]): { projects: Known[]; entries: Known[] } => ({
  projects: scopes.flatMap(({ projectId, title }) => (projectId ? [{ id: projectId, label: title }] : [])),
  entries: scopes.flatMap(({ entryId, title }) => (entryId ? [{ id: entryId, label: title }] : [])),
});
