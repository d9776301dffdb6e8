import { useText } from '@xinglin/kit/i18n/use-text.ts';
import { useCallback } from 'react';
import { useTerms } from '../../locales/use-words.ts';

/** A plugin names itself in its own texts under `module`. */
export function useModuleName() {
  const terms = useTerms();
  const text = useText();
  return useCallback((plugin: string) => terms.find(`module.${plugin}`) ?? text(`${plugin}:module`) ?? plugin, [terms, text]);
}
