import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { riskLevel } from '../../shared/risk-input.ts';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = { IDENTIFIED: 'neutral', TREATING: 'active', MONITORING: 'good', CLOSED: 'closed' };
const levelTones: Record<ReturnType<typeof riskLevel>, Tone> = { LOW: 'good', MEDIUM: 'warning', HIGH: 'bad' };

export function RiskTag({ of }: { of: string }) {
  const w = useWords();
  return <StatusTag tone={tones[of] ?? 'neutral'}>{w.find(`risk.stage.${of}`) ?? of}</StatusTag>;
}

/** A score with the word of its level, so that colour is not all that tells. */
export function ScoreTag({ score }: { score: number }) {
  const w = useWords();
  const level = riskLevel(score);
  return (
    <StatusTag tone={levelTones[level]}>
      {w(`risk.level.${level}`)} {score}
    </StatusTag>
  );
}
