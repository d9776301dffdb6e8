// What a version, a plan and a template say, whole enough for the acts that want them whole.
import { LAST_DAY } from './parts.ts';

/** A version's content whole enough to be issued, its words marked. */
export const contentOf = (mark: (part: string) => string) => ({
  summary: mark('summary'),
  indications: mark('indications'),
  settings: ['PRIMARY'],
  conditions: { staff: mark('staff'), equipment: '', rooms: '', qualifications: '' },
  training: { need: mark('training'), hours: 8 },
  steps: mark('steps'),
  evidence: {
    safety: { text: mark('safety'), figures: [] },
    effectiveness: { text: mark('effectiveness'), figures: [] },
  },
});

const planned = {
  ...{ goals: 'More of it', scope: 'Here', organisation: 'We do it', budget: [], risks: [] },
  methods: [{ method: 'TRAINING', times: 1, note: '' }],
  indicators: [{ name: 'Sites', target: '3' }],
};
const step = { name: 'To begin', responsible: '', outcome: '' };
/** Its step is not over. */
export const wholePlan = { ...planned, steps: [{ ...step, startsOn: '2026-03-01', endsOn: LAST_DAY }] };

/** By kind. */
export const templateOf = (kind: string, mark: string) =>
  ({
    PLAN: { ...planned, background: mark, steps: [{ ...step, from: 0, to: 100 }] },
    READINESS: { passScore: 80, items: [{ key: 'a1', section: 'PEOPLE', label: mark, weight: 10, required: false }] },
    AGREEMENT: { terms: [{ key: 'a', heading: 'First', text: mark }] },
  })[kind];
