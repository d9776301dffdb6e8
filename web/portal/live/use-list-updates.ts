import { useLive } from '@xinglin/kit/live/live-context.ts';
import { useState } from 'react';

/**
 * For `ListPage`: `<ListPage {...useListUpdates('Member', list.reload)} />`. Other people's changes are
 * said, not shown, so that no row moves under a hand.
 */
export function useListUpdates(model: string, reload: () => void) {
  const [updates, setUpdates] = useState(false);
  useLive([`list:${model}`], () => setUpdates(true));
  return {
    updates,
    onShowUpdates: () => {
      setUpdates(false);
      reload();
    },
  };
}
