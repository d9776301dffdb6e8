import { DomainError } from './domain-error.ts';

/** A sensitive act asks for a fresh proof of identity first. */
export class StepUpRequiredError extends DomainError {
  readonly code = 'STEP_UP_REQUIRED';
  constructor() {
    super('confirm that it is you first');
  }
}
