// The assignment as the portal does it: a job of the server, which is asked for pages meanwhile.
import { readFile } from 'node:fs/promises';
import { send } from '../load.ts';
import type { Running } from '../peers.ts';
import type { Person } from '../world.ts';
import { mine } from './ask.ts';
import { callId, draftRoundId } from './assign-world.ts';

const start = `mutation Bench_Assign($roundId: ID!) {
  startAssignmentRun(roundId: $roundId, settings: { need: 3 }) { __typename ... on AssignmentRun { id } }
}`;
const look = 'query Bench_Run($roundId: ID!) { assignmentRuns(roundId: $roundId) { items { stage progress } } }';
const list = 'query Bench_Meanwhile($callId: ID!) { dossiers(callId: $callId) { items { id number title stage } totalCount } }';

interface Reply {
  data?: {
    startAssignmentRun?: { id?: string };
    assignmentRuns?: { items: { stage: string; progress: object }[] };
    dossiers?: { totalCount: number };
  };
}

/** Asks for a page of the list and for the progress in turn until the list of experts is there. */
export const assignInTheHouse = async (server: Running, secretary: Person): Promise<string> => {
  const ask = async (query: string, variables: object) => {
    const from = performance.now();
    const text = await send(server, { path: '/graphql', headers: mine(secretary), body: JSON.stringify({ query, variables }) });
    return { data: (JSON.parse(text) as Reply).data, ms: performance.now() - from };
  };
  for (let at = 0; at < 30; at += 1) await ask(list, { callId });
  const from = performance.now();
  if (!(await ask(start, { roundId: draftRoundId })).data?.startAssignmentRun?.id) throw new Error('the computation did not begin');
  const waited: number[] = [];
  const told = new Set<string>();
  for (;;) {
    const page = await ask(list, { callId });
    if (!page.data?.dossiers?.totalCount) throw new Error('the list was not answered');
    waited.push(page.ms);
    const seen = await ask(look, { roundId: draftRoundId });
    waited.push(seen.ms);
    const [run] = seen.data?.assignmentRuns?.items ?? [];
    told.add(JSON.stringify(run?.progress));
    if (run?.stage === 'DONE') break;
    if (!['QUEUED', 'RUNNING'].includes(run?.stage ?? '')) throw new Error(`the computation ended ${run?.stage}`);
  }
  const seconds = (performance.now() - from) / 1_000;
  waited.sort((a, b) => a - b);
  const at = (share: number) => waited[Math.min(waited.length - 1, Math.floor(waited.length * share))]?.toFixed(0);
  const peak = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  return `    the same as a job of the server: ${seconds.toFixed(0)} s, ${told.size} states of progress, memory ${Math.round(Number(peak) / 1_024)} MB; meanwhile ${waited.length} requests, median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms, slowest ${at(1)} ms`;
};
