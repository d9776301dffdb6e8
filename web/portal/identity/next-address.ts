/** Only an address of the portal itself: anything else would let a link send people elsewhere. */
export function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  const inside = next.startsWith('/') && !next.startsWith('//') && !next.includes('\\');
  return inside ? next : '/';
}
