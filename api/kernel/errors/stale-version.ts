import { DomainError } from './domain-error.ts';

/** Somebody changed the object after the viewer loaded it; nothing was written. */
export class StaleVersionError extends DomainError {
  readonly code = 'STALE_VERSION';
  readonly currentVersion: number;
  constructor(currentVersion: number) {
    super('the object was changed in the meantime');
    this.currentVersion = currentVersion;
  }
}
