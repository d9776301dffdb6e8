// Reviews and how they are given out and gathered.
import { clear, isHidden, keepsAway, mine, office, officeOr, reviews, seesOthersReview, some, type Truth } from './facts.ts';

export const reviewTruth: Truth = {
  round_item: [{ reason: 'as the dossier', narrows: clear() }],
  assignment_run: [
    {
      reason: 'what a run found for a dossier is hidden with it; a run of the world has the one of its round',
      hides: (row, column, who, eyes) =>
        column === 'result' &&
        eyes
          .of('round_item')
          .filter(({ values }) => values.round_id === row.values.round_id)
          .every(({ values }) => keepsAway(who, values.dossier_id, eyes)),
    },
  ],
  assignment: [
    {
      reason: 'the office, and the expert once she was asked',
      narrows: officeOr((row, who) => mine(row, who) && !['PROPOSED', 'CANCELLED'].includes(String(row.values.stage))),
    },
  ],
  review: [
    {
      reason: 'the office; the expert her own while she reviews; others as the round lets them',
      narrows: officeOr((row, who, eyes) =>
        mine(row, who) ? reviews(who, row.values.dossier_id, eyes) : seesOthersReview(row, who, eyes),
      ),
      hides: (row, column, who, eyes) =>
        !office(who) &&
        !mine(row, who) &&
        (column === 'confidential' || (['user_id', 'assignment_id'].includes(column) && isHidden(row, eyes))),
    },
  ],
  ranking_vote: [
    { reason: 'the own vote; the office sees all', narrows: (row, who) => mine(row, who) || who.roles.has('ranking-vote.read') },
  ],
  round_archive: [
    {
      reason: 'read by whoever asked for it, and by nobody who must keep away from something in it',
      narrows: (row, who, eyes) =>
        row.values.requested_by === who.userId &&
        !some(eyes, 'round_archive_dossier', (part) => part.archive_id === row.values.id && keepsAway(who, part.dossier_id, eyes)),
    },
  ],
};
