import { useCallback } from 'react';
import { useTermOf } from '../../locales/use-term-of.ts';
import { actorOf } from './actor-of.ts';
import { useRecordWords } from './words.ts';

interface Told {
  action: string;
  actorKind: string;
  actorName: string;
  objectLabel: string | null;
}

/** An entry as a person would say it. */
export function useSentence() {
  const w = useRecordWords();
  const termOf = useTermOf();
  return useCallback(
    (told: Told) => {
      const { action, objectLabel: object } = told;
      const actor = actorOf(told, w('audit.actorKind.system'));
      const act = termOf('audit', action);
      return object ? w('audit.sentenceOn', { actor, act, object }) : w('audit.sentence', { actor, act });
    },
    [w, termOf],
  );
}
