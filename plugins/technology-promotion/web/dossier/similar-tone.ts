import type { Tone } from '@xinglin/kit/data/status-tag.tsx';

const tones: Record<string, Tone> = { UNSEEN: 'warning', DIFFERENT: 'good', GROUPED: 'active' };

export const similarTone = (verdict: string): Tone => tones[verdict] ?? 'closed';
