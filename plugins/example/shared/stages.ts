/**
 * A memo's stages: 草稿 → 已提交 → 已采纳, or back to its author. Plain data, since both sides read it;
 * the server checks it when it starts (defineStages).
 */
export const memoStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'],
  final: ['ACCEPTED'],
  moves: {
    submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
    return: { from: ['SUBMITTED'], to: 'RETURNED' },
    accept: { from: ['SUBMITTED'], to: 'ACCEPTED' },
  },
} as const;
