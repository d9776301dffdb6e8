import { DomainError } from './domain-error.ts';

/** The viewer may not do this, or the thing does not exist for her: both answer alike. */
export class NotAllowedError extends DomainError {
  readonly code = 'NOT_ALLOWED';
  constructor() {
    super('not allowed, or not there for you');
  }
}
