// Dossiers and what hangs on them, up to their decision.
import {
  asked,
  clear,
  deliberates,
  knowsApplicant,
  named,
  officeOr,
  onMyAgenda,
  recused,
  reviews,
  roundOf,
  sameTenant,
  type Truth,
} from './facts.ts';

export const dossierTruth: Truth = {
  dossier: [
    { reason: 'whoever must keep away does not learn of it', narrows: clear('id') },
    {
      reason: 'the id, for the declaration that comes before everything else',
      columns: ['id'],
      opens: (row, who, eyes) =>
        asked(who, eyes).some(({ values }) => values.dossier_id === row.values.id) ||
        (onMyAgenda(who, row.values.id, eyes) && !recused(who, row.values.id, eyes)),
    },
    {
      reason: 'what an expert reviews has a name',
      columns: ['title', 'track', 'revision', 'number'],
      opens: (row, who, eyes) => sameTenant(row, who) && named(who, row.values.id, eyes),
    },
    {
      reason: 'an agenda has titles, except for whoever is recused',
      columns: ['title'],
      opens: (row, who, eyes) => sameTenant(row, who) && onMyAgenda(who, row.values.id, eyes) && !recused(who, row.values.id, eyes),
    },
    {
      reason: 'the applicant is known where the round does not hide it',
      columns: ['applicant_name'],
      opens: (row, who, eyes) => sameTenant(row, who) && named(who, row.values.id, eyes, ['DOUBLE_BLIND']),
    },
  ],
  dossier_revision: [
    { reason: 'as the dossier', narrows: clear() },
    {
      reason: 'an expert is served the redacted copy of what she reviews or deliberates on',
      columns: ['id', 'tenant_id', 'dossier_id', 'number', 'title', 'blind_answers', 'form_number', 'received_at'],
      opens: (row, who, eyes) =>
        sameTenant(row, who) && (reviews(who, row.values.dossier_id, eyes) || deliberates(who, row.values.dossier_id, eyes)),
    },
    {
      reason: 'the answers as they are, where the round does not hide the applicant',
      columns: ['answers'],
      opens: (row, who, eyes) => sameTenant(row, who) && knowsApplicant(who, row.values.dossier_id, eyes),
    },
  ],
  dossier_file: [
    {
      reason: 'as the dossier; experts get the redacted files, and the others only where the applicant is not hidden',
      narrows: officeOr((row, who, eyes) => {
        const { dossier_id: dossier, blind } = row.values;
        if (blind === true) return reviews(who, dossier, eyes) || deliberates(who, dossier, eyes);
        const rounds = eyes.of('round_item').filter(({ values }) => values.dossier_id === dossier);
        return reviews(who, dossier, eyes) && rounds.every((item) => roundOf(item, eyes)?.anonymity !== 'DOUBLE_BLIND');
      }),
    },
  ],
  screening_check: [{ reason: 'as the dossier', narrows: clear() }],
  supplement_notice: [{ reason: 'as the dossier', narrows: clear() }],
  similar_pair: [
    {
      reason: 'a pair is hidden with either of its dossiers',
      narrows: (row, who, eyes) => clear('left_id')(row, who, eyes) && clear('right_id')(row, who, eyes),
    },
  ],
  decision: [{ reason: 'as the dossier', narrows: clear() }],
  objection: [{ reason: 'as the dossier', narrows: clear() }],
};
