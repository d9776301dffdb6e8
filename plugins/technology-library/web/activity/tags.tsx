import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useWords } from '../words.ts';

const tones: Readonly<Record<string, Tone>> = { PLANNED: 'neutral', RUNNING: 'active', COMPLETED: 'good', CANCELLED: 'closed' };

export function ActivityStageTag({ stage }: { stage: string }) {
  const w = useWords();
  return <StatusTag tone={tones[stage] ?? 'neutral'}>{w.find(`activity.stage.${stage}`) ?? stage}</StatusTag>;
}

/** The methods by name, the main one first. */
export function useMethodNames(): (methods: readonly string[]) => string {
  const w = useWords();
  return (methods) => methods.map((method) => w.find(`method.${method}`) ?? method).join(w('picture.comma'));
}
