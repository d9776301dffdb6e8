import type { FindText } from '../form/issue-text.ts';
import { type Path, pathKey } from '../form/path.ts';
import { useT } from '../i18n/use-t.ts';
import type { DefinitionIssue } from './types.ts';

/** The sentence about one place of a definition, if something is wrong exactly there. */
export type ToldAt = (...path: Path) => string | undefined;

export function useToldAt(issues: readonly DefinitionIssue[], texts?: FindText): ToldAt {
  const t = useT();
  const byPlace = new Map<string, string>();
  for (const { path, code } of issues) {
    const key = pathKey(path);
    if (!byPlace.has(key)) byPlace.set(key, texts?.(`issue.${code}`) ?? t.find(`issue.${code}`) ?? t('issue.CUSTOM'));
  }
  return (...path) => byPlace.get(pathKey(path));
}

/** How many things are wrong at a place or below it. */
export const countBelow = (issues: readonly DefinitionIssue[], place: Path): number => {
  const key = pathKey(place);
  return issues.filter(({ path }) => pathKey(path) === key || pathKey(path).startsWith(`${key}.`)).length;
};
