import { isIPv6 } from 'node:net';

const GROUPS = 8;

/**
 * Whom an address counts for: itself in version 4, its /64 in version 6, since a subscriber holds a whole one at least and
 * can ask from each address in it.
 */
export const networkOf = (ip: string | undefined): string => {
  if (!ip) return 'unknown';
  if (!isIPv6(ip)) return ip;
  const [left = [], right = []] = ip.split('::').map((side) => side.split(':').filter(Boolean));
  const groups = ip.includes('::') ? [...left, ...Array<string>(GROUPS - left.length - right.length).fill('0'), ...right] : left;
  return `${groups
    .slice(0, GROUPS / 2)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
};
