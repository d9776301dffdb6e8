import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Issue } from './issue-text.ts';
import { type Path, pathKey } from './path.ts';

export interface PathIssue extends Issue {
  path: Path;
}

const stepOf = (step: PropertyKey | { key: PropertyKey }) => {
  const key = typeof step === 'object' ? step.key : step;
  return typeof key === 'symbol' ? String(key) : key;
};

/** The whole schema at once, since a rule of one field may look at another. */
export async function issuesOf(schema: StandardSchemaV1, values: unknown): Promise<PathIssue[]> {
  const result = await schema['~standard'].validate(values);
  return (result.issues ?? []).map((issue) => ({
    ...(issue as Issue),
    path: (issue.path ?? []).map(stepOf),
  }));
}

/** An issue below a field, such as the third file of a list, is shown at the field. */
export function belongsTo(issue: PathIssue, field: Path): boolean {
  const at = pathKey(issue.path);
  const key = pathKey(field);
  return at === key || at.startsWith(`${key}.`);
}
