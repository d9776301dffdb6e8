import { randomUUID } from 'node:crypto';
import { openClient } from './client.ts';
import { type Comparison, compare } from './compare.ts';
import { engage, type PeerExpert } from './experts.ts';
import { distinct, readScores } from './scores.ts';
import { type RankedYear, runYear } from './year.ts';

interface Loading {
  url: string;
  /** Where the portal's mails lie. */
  mail: string;
  file: string;
  say?: (line: string) => void;
}

/** The whole programme: 26 reviewers join, four years are called, reviewed and ranked. Through the public door only. */
export const loadPeerReview = async ({ url, mail, file, say = () => undefined }: Loading): Promise<Comparison> => {
  const rows = readScores(file);
  const client = openClient(url, mail);
  const association = await client.chosen('zhang-hui');
  const run = randomUUID().slice(0, 8);
  const experts = new Map<string, PeerExpert>();
  for (const reviewer of distinct(rows.map((row) => row.reviewer))) experts.set(reviewer, await engage(client, association, reviewer, run));
  say(`${experts.size} reviewers have joined`);
  const years: RankedYear[] = [];
  for (const year of distinct(rows.map((row) => row.year)).sort()) {
    years.push(
      await runYear(
        association,
        year,
        rows.filter((row) => row.year === year),
        experts,
      ),
    );
    say(`${year} is reviewed`);
  }
  return compare(rows, years);
};
