import { demoId } from '@xinglin/kernel/demo/seed-demo';
import { demoOrganisations, demoPeople } from '@xinglin/prisma/seed/people';
import { z } from 'zod';
import { type AuthCall, bodyOf } from './call.ts';
import { AuthError, type Reply } from './http.ts';
import { openSession } from './open-session.ts';

const input = z.strictObject({ person: z.string().max(60), organisation: z.string().max(60).optional() });

const notHere = () => new AuthError(404, 'NOT_FOUND', 'there is nothing here');

/** Choose-a-person sign-in: exists in demonstration mode only, for the demonstration's own people. */
export const signInAsDemoPerson = async (call: AuthCall): Promise<Reply> => {
  if (!call.services.demo) throw notHere();
  const chosen = bodyOf(call, input);
  const person = demoPeople.find((each) => each.key === chosen.person);
  const key = chosen.organisation ?? person?.memberships[0]?.organisation;
  if (!person?.memberships.some((membership) => membership.organisation === key)) throw notHere();
  const tenantId = demoOrganisations.find((each) => each.key === key)?.id;
  const cookies = await openSession(call, {
    userId: demoId(person.key),
    name: person.name,
    by: 'demonstration',
    steppedUp: false,
    tenantId,
  });
  return { body: { status: 'ok', organisationId: tenantId }, cookies };
};

/** Who can be chosen, for the sign-in page. */
export const demoChoices = (call: AuthCall): Reply => {
  if (!call.services.demo) throw notHere();
  const nameOf = (key: string) => demoOrganisations.find((each) => each.key === key);
  return {
    body: {
      people: demoPeople.map(({ key, name, title, memberships, further = false }) => ({
        key,
        name,
        title,
        further,
        organisations: memberships.map(({ organisation }) => ({
          key: organisation,
          id: nameOf(organisation)?.id,
          kind: nameOf(organisation)?.kind,
          name: nameOf(organisation)?.shortName,
        })),
      })),
    },
  };
};
