// What this plugin announces. Neighbours import this file to hear it; the web has no use for it.

/** Announced when a memo has been submitted. */
export interface MemoSubmitted {
  memoId: string;
  number: string;
  title: string;
  authorId: string;
}

declare module '@xinglin/kernel/plugin' {
  interface PortalEvents {
    'example.memo-submitted': MemoSubmitted;
  }
}
