/** Name of the job by which another association looks again at somebody's ties. */
export const REFRESH_CONFLICTS = 'technology-promotion.refresh-conflicts';
