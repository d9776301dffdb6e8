import { defineTranslation } from '@xinglin/kit/i18n/define-messages.ts';
import type zh from './zh-cn.ts';

export default defineTranslation<typeof zh>()({
  'kind.association': 'Association',
  'kind.enterprise': 'Enterprise',
  'kind.institution': 'Institution',
  'kind.agency': 'Service agency',
  'kind.platform': 'Platform operator',
  'error.WRONG_CREDENTIALS': 'E-mail and password do not match.',
  'error.WRONG_CODE': 'The code is not right or was used before.',
  'error.LOCKED': 'Too many tries. Wait a while and try again.',
  'error.UNAUTHENTICATED': 'You have been signed out. Sign in again.',
  'error.NO_PASSWORD': 'Your account has no password yet. Set one first.',
  'error.CSRF': 'The request did not pass the safety check. Reload the page and try again.',
  'error.INTERNAL': 'Something went wrong on our side. Try again later.',
  'error.UNAVAILABLE': 'The service is not available right now. Try again shortly.',
  'error.NOT_FOUND': 'There is nothing here.',
  'error.ORGANISATION_CLOSED': 'You cannot act for this organisation now: it is suspended, or you are no longer a member.',
  'error.ORGANISATION_MISMATCH': 'This page belongs to another organisation.',
  'error.IDEMPOTENCY_KEY_REUSED': 'This submission collides with an earlier one. Reload and try again.',
  'error.PEOPLE_ONLY': 'A person has to do this herself, signed in.',
});
