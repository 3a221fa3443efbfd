import { isIPv6 } from 'node:net';

/** The eight groups of an IPv6 address, in full. */
function groupsOf(address: string): readonly string[] {
  const [head = '', tail = ''] = address.split('%', 1)[0]?.split('::') ?? [];
  const split = (part: string): readonly string[] => part.split(':').filter((group) => group !== '');
  const [before, after] = [split(head), split(tail)];
  const gap = address.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0;
  return [...before, ...Array.from({ length: gap }, () => '0'), ...after];
}

/**
 * Whom a limit counts as one: an IPv4 address, or the 64 bits of an IPv6 address that a provider gives to one
 * household; its rest is anybody's to choose.
 */
export function addressPrefix(address: string): string {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const network = groupsOf(address).slice(0, 4);
  return `${network.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
