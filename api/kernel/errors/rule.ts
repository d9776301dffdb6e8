import { DomainError } from './domain-error.ts';

/** A rule about the state of things forbids this; `code` says which. */
export class RuleError extends DomainError {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
