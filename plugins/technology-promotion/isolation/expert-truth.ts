// Experts, what they say of themselves, and what keeps people away.
import { clear, mine, some, type Truth } from './facts.ts';

/** Profile and affiliations alike. */
const herOwnWords: Truth[string] = [
  { reason: 'what she says of herself is hers', opens: mine },
  {
    reason: 'associations that engaged her read it',
    belongs: (row, who, eyes) =>
      some(
        eyes,
        'expert',
        (expert) => expert.user_id === row.values.user_id && expert.tenant_id === who.tenant?.id && expert.stage === 'ENGAGED',
      ),
    narrows: (_row, who) => who.roles.has('expert.read'),
  },
];

export const expertTruth: Truth = {
  expert_profile: herOwnWords,
  expert_affiliation: herOwnWords,
  expert: [
    {
      reason: 'the list is for the office; an expert sees her own engagement',
      narrows: (row, who) => who.roles.has('expert.read') || mine(row, who),
    },
  ],
  conflict: [
    {
      reason: 'the office sees conflicts of dossiers that it may handle; nobody handles her own',
      narrows: (row, who, eyes) => clear()(row, who, eyes) && !mine(row, who),
    },
  ],
  conflict_declaration: [
    {
      reason: 'the office, and whoever declared',
      narrows: (row, who, eyes) => mine(row, who) || (who.roles.has('conflict.read') && clear()(row, who, eyes)),
    },
  ],
};
