export const organisationHeader = 'x-xinglin-organisation';
export const idempotencyHeader = 'idempotency-key';
/** Another site's page cannot send it: the server takes cookies only beside it. */
export const csrfHeader = 'x-xinglin-csrf';
export const languageHeader = 'x-xinglin-locale';
