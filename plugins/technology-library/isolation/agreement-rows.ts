// Agreements of three parties, one in each stage and those that follow others.
import type { IsolationNotes } from '@xinglin/kernel/testing/isolation-notes';
import { at, days, holder, inSixtyDays, LAST_DAY, moment, ofEntry, ofSite, site } from './parts.ts';

export const agreementStages = [
  'DRAFT',
  'PENDING_SIGNATURES',
  'EFFECTIVE',
  'EXPIRING',
  'EXPIRED',
  'TERMINATED',
  'RENEWED',
  'WITHDRAWN',
  'PENDING_SIGNATURES',
  'DRAFT',
];
/** One in force and what amends it, one about to end, and one withdrawn with what was drafted in its place. */
export const [IN_FORCE, EXPIRING, WITHDRAWN, AMENDMENT, AGAIN] = [2, 3, 7, 8, 9] as const;
export const PARTIES = ['ASSOCIATION', 'HOLDER', 'SITE'] as const;

export const agreementValues: NonNullable<IsolationNotes['values']> = {
  agreement: (seat, row) => ({
    ...{ ...days, ...ofEntry(seat, row) },
    stage: at(agreementStages, row),
    kind: row === AMENDMENT ? 'AMENDMENT' : 'MAIN',
    amends_id: row === AMENDMENT ? seat.id('agreement', IN_FORCE) : null,
    ...(row === AMENDMENT ? { adoption_id: seat.id('site_adoption', IN_FORCE) } : {}),
    ...(row === AGAIN ? ofSite(seat, 10, IN_FORCE) : {}),
    replaces_id: row === AGAIN ? seat.id('agreement', WITHDRAWN) : null,
    holder_id: holder(seat, row),
    // The site of one is not on the platform and signs on paper.
    site_id: row === AMENDMENT ? null : site(seat),
    ends_on: row === EXPIRING ? inSixtyDays() : LAST_DAY,
    sent_at: moment,
    alerted: [],
    flag: row === EXPIRING ? 'ENTRY_SUSPENDED' : null,
    word_file_id: row === IN_FORCE ? seat.id('stored_file', 4) : null,
    pdf_file_id: row === IN_FORCE ? seat.id('stored_file', 4) : null,
    terms: JSON.stringify([
      { key: 'a', heading: seat.mark('agreement', 'terms.heading', row), text: seat.mark('agreement', 'terms', row) },
    ]),
    attachments: JSON.stringify(
      [0, AGAIN].includes(row)
        ? []
        : [{ fileId: seat.id('stored_file', 6), name: seat.mark('agreement', 'attachments', row), size: 7, sha256: 'abc' }],
    ),
  }),
  // Three parties of each.
  agreement_party: (seat, row) => {
    const [agreement, role] = [Math.floor(row / PARTIES.length), at(PARTIES, row)];
    const answered = !['DRAFT', 'PENDING_SIGNATURES'].includes(at(agreementStages, agreement));
    const refuses = agreement === WITHDRAWN && role === 'SITE';
    const asks = agreement === IN_FORCE && role === 'HOLDER';
    return {
      agreement_id: seat.id('agreement', agreement),
      role,
      party_id: { ASSOCIATION: seat.tenant.id, HOLDER: holder(seat, agreement), SITE: agreement === AMENDMENT ? null : site(seat) }[role],
      state: refuses ? 'REFUSED' : !answered ? 'PENDING' : agreement === EXPIRING && role === 'SITE' ? 'SIGNED_ON_PAPER' : 'SIGNED',
      reason_code: refuses ? 'TERMS' : null,
      request_kind: asks ? 'TERMINATION' : null,
      file_id: agreement === EXPIRING && role === 'SITE' ? seat.id('stored_file', 7) : null,
      signed_at: answered ? moment : null,
    };
  },
};
