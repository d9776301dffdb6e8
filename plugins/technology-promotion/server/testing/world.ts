// Rows of a selection for tests, written past the API: whatever stage a test starts from, it can be stood up in a few lines.
import type { TestPortal } from '@xinglin/kernel/testing/test-portal';
import { addCall, type CallFacts } from './calls.ts';
import { type House, openHouse } from './house.ts';
import { addConflict, addDecision, addMeeting } from './meetings.ts';
import { addExpert, addPerson, callerOf, type ExpertFacts } from './people.ts';
import { addAssignment, addPanel, addReview, addRound } from './rounds.ts';
import { addDossier, addSubmission } from './submissions.ts';

export type { TestCall } from './calls.ts';
export type { TestExpert } from './people.ts';
export type { TestAssignment, TestRound } from './rounds.ts';
export type { TestSubmission } from './submissions.ts';

type Rest<F> = F extends (house: House, ...rest: infer R) => infer A ? (...rest: R) => A : never;
const bound = <F extends (house: House, ...rest: never[]) => unknown>(house: House, make: F) =>
  ((...rest: never[]) => make(house, ...rest)) as Rest<F>;

/**
 * Builders for one association of the demonstration. Each answers what the next one asks for:
 * `const call = await world.call(); const dossier = await world.dossier({ call });`
 */
export const createWorld = (portal: TestPortal, host = 'association') => {
  const house = openHouse(portal, host);
  return {
    hostId: house.hostId,
    /** Looks and writes behind the API, in scope `system` of the association or of the organisation named. */
    system: house.system,
    call: (facts?: CallFacts) => addCall(house, facts),
    expert: (facts?: ExpertFacts) => addExpert(house, facts),
    experts: async (count: number, facts?: ExpertFacts) => {
      const found = [];
      for (let made = 0; made < count; made += 1) found.push(await addExpert(house, facts));
      return found;
    },
    /** Anybody with a built-in role of the association: `any/administrator`, `any/staff`, `any/reader`. */
    person: async (role: string, name: string) => {
      const { userId, email } = await addPerson(house, role, name);
      return { userId, email, name, caller: () => callerOf(house, userId, name, house.hostId) };
    },
    submission: bound(house, addSubmission),
    dossier: bound(house, addDossier),
    panel: bound(house, addPanel),
    round: bound(house, addRound),
    assignment: bound(house, addAssignment),
    review: bound(house, addReview),
    conflict: bound(house, addConflict),
    meeting: bound(house, addMeeting),
    decision: bound(house, addDecision),
  };
};
export type World = ReturnType<typeof createWorld>;
