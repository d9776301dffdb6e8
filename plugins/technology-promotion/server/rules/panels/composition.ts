// Is a panel (专家组) made up as the policy wants?
import { atLeastShare, atMostShare, type PanelRules } from '../../../shared/policy.ts';
import type { Finding } from '../finding.ts';

export type PanelRole = 'CHAIR' | 'MEMBER' | 'SECRETARY' | 'ALTERNATE';

export interface PanelPerson {
  personId: string;
  role: PanelRole;
  /** Organisations she works for today, synonyms already folded into one id. Null when her profile does not say. */
  employerIds: readonly string[] | null;
}

export type CompositionCode =
  | 'DUPLICATE_PERSON'
  | 'TOO_SMALL'
  | 'EVEN'
  | 'NO_CHAIR'
  | 'SEVERAL_CHAIRS'
  | 'NO_SECRETARY'
  | 'NO_ALTERNATE'
  | 'EMPLOYER_UNKNOWN'
  | 'TOO_FEW_OUTSIDE'
  | 'EMPLOYER_TOO_MANY';

/** The chair and the members vote; the secretary never, alternates only once seated. */
export const hasVote = ({ role }: Pick<PanelPerson, 'role'>): boolean => role === 'CHAIR' || role === 'MEMBER';

/**
 * The two rules about whose votes these are. An unknown employer counts as inside and is named.
 * `hostIds` are the association itself and what belongs to it.
 */
export function checkVotes(voters: readonly PanelPerson[], hostIds: readonly string[], rules: PanelRules): Finding<CompositionCode>[] {
  const findings: Finding<CompositionCode>[] = [];
  const unknown = voters.filter(({ employerIds }) => employerIds === null);
  if (unknown.length > 0) findings.push({ code: 'EMPLOYER_UNKNOWN', level: 'WARNING', ids: unknown.map(({ personId }) => personId) });
  const inside = voters.filter(({ employerIds }) => employerIds === null || employerIds.some((id) => hostIds.includes(id)));
  const [needed, actual] = [atLeastShare(rules.outsideShare, voters.length), voters.length - inside.length];
  if (actual < needed)
    findings.push({ code: 'TOO_FEW_OUTSIDE', level: 'ERROR', needed, actual, ids: inside.map(({ personId }) => personId) });
  const votes = new Map<string, number>();
  for (const { employerIds } of voters) for (const id of new Set(employerIds ?? [])) votes.set(id, (votes.get(id) ?? 0) + 1);
  const most = Math.max(1, atMostShare(rules.employerShare, voters.length));
  for (const [employer, count] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (count > most) findings.push({ code: 'EMPLOYER_TOO_MANY', level: 'ERROR', needed: most, actual: count, ids: [employer] });
  return findings;
}

/**
 * Everything the policy finds wrong with a panel; empty when it may be appointed. One vote per employer is always allowed,
 * since a share of 1/4 of three votes would allow nobody.
 */
export function checkPanel(
  people: readonly PanelPerson[],
  { hostIds, highImpact = false }: { hostIds: readonly string[]; highImpact?: boolean },
  rules: PanelRules,
): Finding<CompositionCode>[] {
  const findings: Finding<CompositionCode>[] = [];
  const idsOf = (role: PanelRole) => people.filter((person) => person.role === role).map(({ personId }) => personId);
  const seen = people.map(({ personId }) => personId);
  const twice = [...new Set(seen.filter((id, index) => seen.indexOf(id) !== index))];
  if (twice.length > 0) findings.push({ code: 'DUPLICATE_PERSON', level: 'ERROR', ids: twice });
  const voters = people.filter(hasVote);
  const needed = highImpact ? rules.minimumSizeHighImpact : rules.minimumSize;
  if (voters.length < needed) findings.push({ code: 'TOO_SMALL', level: 'ERROR', needed, actual: voters.length, ids: [] });
  if (rules.odd && voters.length % 2 === 0)
    findings.push({ code: 'EVEN', level: 'ERROR', needed: voters.length + 1, actual: voters.length, ids: [] });
  const chairs = idsOf('CHAIR');
  if (chairs.length === 0) findings.push({ code: 'NO_CHAIR', level: 'ERROR', needed: 1, actual: 0, ids: [] });
  if (chairs.length > 1) findings.push({ code: 'SEVERAL_CHAIRS', level: 'ERROR', needed: 1, actual: chairs.length, ids: chairs });
  if (idsOf('SECRETARY').length === 0) findings.push({ code: 'NO_SECRETARY', level: 'ERROR', needed: 1, actual: 0, ids: [] });
  if (idsOf('ALTERNATE').length === 0) findings.push({ code: 'NO_ALTERNATE', level: 'WARNING', needed: 1, actual: 0, ids: [] });
  return [...findings, ...checkVotes(voters, hostIds, rules)];
}
