// What a version and a plan say, whole enough for the acts that want them whole.
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

export const wholePlan = {
  ...{ goals: 'More of it', scope: 'Here', organisation: 'We do it', budget: [], risks: [] },
  methods: [{ method: 'TRAINING', times: 1, note: '' }],
  steps: [{ name: 'To begin', responsible: '', outcome: '', startsOn: '2026-03-01', endsOn: '2026-04-01' }],
  indicators: [{ name: 'Sites', target: '3' }],
};
