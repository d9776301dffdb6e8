import { stringifyVariables } from 'urql';
import type { Outcome } from './fold.ts';

/**
 * The same submit keeps its key until its end is known, so that pressing again after a broken
 * connection cannot do the thing twice. Different content is a different submit.
 */
export class SubmitKey {
  #key: string | null = null;
  #content = '';

  for(variables: object): string {
    const content = stringifyVariables(variables);
    if (this.#key === null || content !== this.#content) {
      this.#key = crypto.randomUUID();
      this.#content = content;
    }
    return this.#key;
  }

  settle(outcome: Outcome<unknown>): void {
    // Asked to prove herself first, she is still at the same act.
    const open = outcome.kind === 'failed' || (outcome.kind === 'refused' && outcome.code === 'STEP_UP_REQUIRED');
    if (!open) this.#key = null;
  }
}
