/**
 * Stages in which a technology takes new institutions: they may ask for it, the holder may agree, agreements are signed. A
 * re-evaluation 复评 comes round by the calendar and stops nothing; what has to stop is suspended. Only new projects wait for
 * its result.
 */
export const stagesOpen: readonly string[] = ['LISTED', 'PROMOTING', 'RE_EVALUATION'];

/** Stages in which a new project may begin. */
export const stagesPromotable: readonly string[] = ['LISTED', 'PROMOTING'];
