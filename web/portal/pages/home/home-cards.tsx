import { type ComponentType, lazy } from 'react';
import { plugins } from '../../plugins.ts';

/** What plugins put on the home page; each its own download. */
export const homeCards: readonly { id: string; Card: ComponentType<object> }[] = plugins.flatMap((plugin) => {
  const load = plugin.slots?.['home.card'];
  return load ? [{ id: plugin.id, Card: lazy(load) }] : [];
});
