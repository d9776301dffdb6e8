export type MarkName = 'leaf' | 'search' | 'lock' | 'broken' | 'offline' | 'missing';

const paths: Record<MarkName, string> = {
  leaf: 'M24 42V22M24 30c-9 0-14-5-14-14 9 0 14 5 14 14Zm0-6c0-9 5-14 14-14 0 9-5 14-14 14Z',
  search: 'M21 34a13 13 0 1 0 0-26 13 13 0 0 0 0 26Zm9-4 10 10M16 21h10',
  lock: 'M12 22h24v18H12zM17 22v-6a7 7 0 0 1 14 0v6M24 29v5',
  broken: 'M24 8 42 40H6ZM24 20v9m0 5v1',
  offline: 'M8 18c9-9 23-9 32 0M14 25c6-6 14-6 20 0M20 32c3-2 5-2 8 0M24 38v1M8 8l32 32',
  missing: 'M12 6h16l8 8v28H12zM28 6v8h8M20 24a4 4 0 1 1 5 4c-1 0-1 1-1 3m0 4v1',
};

/** One line weight for all pictures of empty and broken states. */
export function Mark({ name }: { name: MarkName }) {
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" fill="none" aria-hidden="true">
      <path d={paths[name]} stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
