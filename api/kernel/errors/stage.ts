import { DomainError } from './domain-error.ts';

/** The object is in a stage from which this move does not lead. */
export class StageError extends DomainError {
  readonly code = 'STAGE';
  readonly stage: string;
  readonly move: string;
  constructor(stage: string, move: string) {
    super(`"${move}" is not possible in stage ${stage}`);
    this.stage = stage;
    this.move = move;
  }
}
