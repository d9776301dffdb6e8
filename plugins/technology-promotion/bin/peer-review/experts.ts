import type { Person, PortalClient } from './client.ts';
import { documents } from './documents.ts';

export interface PeerExpert {
  expertId: string;
  person: Person;
}

/** Invites a reviewer; she joins by the mail, accepts, and says who she is and where she works. */
export const engage = async (client: PortalClient, association: Person, reviewer: string, run: string): Promise<PeerExpert> => {
  const name = `评审人${reviewer}`;
  const email = `reviewer.${reviewer}.${run}@example.org`;
  const subjects = ['biomedicine'];
  const { id: expertId } = await association.ask<{ id: string }>(documents.inviteExpert, {
    input: { name, email, employerName: `第${reviewer}研究所`, subjects },
  });
  const person = await client.joined(email, name);
  const engagement = await person.ask<{ id: string; version: number }>(documents.engagement);
  await person.ask(documents.answerEngagement, { ...engagement });
  await person.ask(documents.saveProfile, { input: { name, subjects } });
  await person.ask(documents.saveAffiliation, {
    input: { kind: 'EMPLOYMENT', organisationName: `第${reviewer}研究所`, startedOn: '2010-01-01' },
  });
  return { expertId, person };
};
