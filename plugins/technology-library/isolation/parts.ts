// What rows of the library are made of, wherever they stand.
import type { WorldSeat } from '@xinglin/kernel/testing/isolation-notes';

export const at = <T>(list: readonly T[], row: number): T => list[row % list.length] as T;
export const moment = new Date('2026-09-01T00:00:00Z');
/** A day that is over whenever the world is built: what is owed by then shows itself as an alert. */
export const OVERDUE = '2026-11-01';
export const ahead = new Date('2090-01-31T00:00:00Z');
export const days = { starts_on: '2026-03-01', ends_on: '2027-02-28' };
/** Agreements run on whenever the world is built, but for the one that is about to end. */
export const LAST_DAY = '2090-01-30';
export const inSixtyDays = () => new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
/** Institutions hold technologies too. */
export const holder = (seat: WorldSeat, row: number) => seat.first(row % 2 === 0 ? 'enterprise' : 'institution').id;
export const site = (seat: WorldSeat) => seat.first('institution').id;
/** One person of the first association, who stands in the rows of others as well: she worked there once. */
export const oneOf = (seat: WorldSeat) => seat.first('association').row('user', 0);
export const isFirst = (seat: WorldSeat) => seat.tenant.id === seat.first('association').id;

/** Entries of each organisation; what has more rows has several of one entry. */
export const ENTRIES = 8;
/** A site that is not on the platform. */
export const OUTSIDE = 7;
/** The institution of the site with this number. */
export const siteOf = (seat: WorldSeat, row: number) => (row === OUTSIDE ? null : site(seat));

/** What hangs on an entry by its number. */
export const ofEntry = (seat: WorldSeat, row: number) => ({ entry_id: seat.id('library_entry', row % ENTRIES) });

/** A row about one more site of a project. */
export const ofSite = (seat: WorldSeat, adoption: number, project: number) => ({
  adoption_id: seat.id('site_adoption', adoption),
  project_id: seat.id('promotion_project', project),
  entry_id: seat.id('library_entry', project),
});
