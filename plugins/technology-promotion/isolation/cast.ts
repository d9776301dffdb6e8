import type { IsolationNotes, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';

const EXPERT = 'association/expert';

/** Experts who stand differently to the same dossiers, and an administrator who must keep away from some of them. */
export const selectionCast: NonNullable<IsolationNotes['cast']> = (kind) =>
  kind === 'association'
    ? [
        { name: 'expert-done', role: EXPERT },
        { name: 'expert-recused', role: EXPERT },
        { name: 'expert-chair', role: EXPERT },
        { name: 'expert-outside', role: EXPERT },
        { name: 'administrator-conflicted', role: 'any/administrator' },
        { name: 'expert-invited', role: EXPERT },
      ]
    : [];

export interface Cast {
  /** At work: each of her tasks is in another stage. */
  busy: string;
  /** Has submitted everything. */
  done: string;
  /** Recused herself everywhere. */
  recused: string;
  /** Chairs the panels; has no task. */
  chair: string;
  /** Engaged, and nothing more. */
  outside: string;
  /** Was offered an engagement, and has not answered. */
  invited: string;
  /** Holds every key of the association, and is tied to half of the applicants. */
  conflicted: string;
  staff: string;
}

/** The same person in every organisation's rows: she worked for each of them once, and for the first of the kind now. */
export const oneOf = (seat: WorldSeat, kind: Parameters<WorldSeat['first']>[0]): string => seat.first(kind).row('user', 0);

/** Organisations that select nothing have such rows all the same, about nobody. */
export const castOf = (seat: WorldSeat): Cast => {
  const person = (name: string, row: number) => seat.person(name) ?? seat.id('nobody', row);
  return {
    busy: person(EXPERT, 0),
    done: person('expert-done', 1),
    recused: person('expert-recused', 2),
    chair: person('expert-chair', 3),
    outside: person('expert-outside', 4),
    conflicted: person('administrator-conflicted', 5),
    staff: person('any/staff', 6),
    invited: person('expert-invited', 7),
  };
};
