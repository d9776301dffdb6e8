// Days in the wrong order are told with everything else that is wrong, not after it.
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { sessionInput } from './activity-input.ts';
import { credentialInput } from './entry-input.ts';
import { planContent } from './plan-content.ts';
import { policyInput } from './policy-input.ts';
import { projectInput } from './project-input.ts';
import { teamMemberInput, trainingInput } from './team-input.ts';

const [early, late] = ['2026-03-01', '2026-04-01'];
const [before, after] = [`${early}T09:00:00+08:00`, `${late}T09:00:00+08:00`];

test.each<[string, z.ZodType, object, string]>([
  ['a project', projectInput, { startsOn: late, endsOn: early }, 'endsOn'],
  ['a session', sessionInput, { startsAt: after, endsAt: before }, 'endsAt'],
  ['a credential', credentialInput, { validFrom: late, expiresOn: early }, 'expiresOn'],
  ['a policy', policyInput, { issuedOn: late, lapsesOn: early }, 'lapsesOn'],
  ['a place in a team', teamMemberInput, { sinceOn: late, untilOn: early }, 'untilOn'],
  ['a training', trainingInput, { doneOn: late, validUntil: early }, 'validUntil'],
  ['a step of a plan', planContent, { steps: [{ startsOn: late, endsOn: early }] }, 'steps.0.endsOn'],
])('of %s', (_name, schema, given, path) => {
  const told = (value: object) => schema.safeParse(value).error?.issues.map((issue) => issue.path.join('.')) ?? [];
  expect(told(given)).toContain(path);
  expect(told(given).length).toBeGreaterThan(1);
});
