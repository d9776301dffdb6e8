import { demoOrganisations, demoPeople } from '@xinglin/prisma/seed/people';

/** Where to go and as whom, as a person reads it in the terminal. */
export const howToSignIn = (url: string, demo: boolean): string => {
  if (!demo) return `\n  ${url}\n`;
  const nameOf = (key: string) => demoOrganisations.find((organisation) => organisation.key === key)?.shortName ?? key;
  const people = demoPeople
    .filter(({ further }) => !further)
    .map((person) => `    ${person.name}  ${person.title}（${person.memberships.map((each) => nameOf(each.organisation)).join('、')}）`);
  return [`\n  ${url}\n`, '  Demonstration: open it and choose a person, no password needed.', ...people, ''].join('\n');
};
