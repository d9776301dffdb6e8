/** What one tab tells the others: a person acts as one organisation at a time in a browser. */
export type TabNews =
  | { kind: 'switched'; userId: string; organisationId: string | null }
  | { kind: 'signed-out' }
  | { kind: 'signed-in'; userId: string };

const channelName = 'xinglin.session';

export function tellTabs(news: TabNews): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(news);
  channel.close();
}

/** Returns the way to stop listening. A tab never hears itself. */
export function hearTabs(listener: (news: TabNews) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {};
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event: MessageEvent<TabNews>) => listener(event.data);
  return () => channel.close();
}
