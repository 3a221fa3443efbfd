import { type LookupAddress, lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** How an address of others answered. `heard`: some host did, so that our own network works. */
export interface OutsideAnswer {
  readonly outcome: 'alive' | 'dead' | 'unknown';
  readonly detail: string;
  readonly heard: boolean;
}

export interface OutsideNetwork {
  /** Whether an IP address may be asked: never one that only this machine or its network can see. */
  readonly mayReach: (ip: string) => boolean;
  readonly ports: ReadonlySet<string>;
  /** How the platform names itself. */
  readonly userAgent: string;
}

/** Those of the two schemes themselves: what else listens on a machine is not asked. */
export const PUBLIC_PORTS: ReadonlySet<string> = new Set(['']);

/** 打不开 is what takes longer, for the inspectors too. */
const ANSWER_MS = 15_000;
const MOST_HOPS = 5;

const HIDDEN = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  HIDDEN.addSubnet(net, prefix, 'ipv4');

/** Of IPv6 only what is given out to be reached (2000::/3), without what carries an IPv4 address or documents. */
const REACHABLE6 = new BlockList();
REACHABLE6.addSubnet('2000::', 3, 'ipv6');
const HIDDEN6 = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  HIDDEN6.addSubnet(net, prefix, 'ipv6');

export const isPublicAddress = (ip: string): boolean => {
  const family = isIP(ip);
  if (family === 4) return !HIDDEN.check(ip, 'ipv4');
  return family === 6 && REACHABLE6.check(ip, 'ipv6') && !HIDDEN6.check(ip, 'ipv6');
};

class NotPublic extends Error {}

/**
 * Judges what a name leads to at the moment at which it is connected to, so that a name cannot lead elsewhere between
 * the two; a name with any hidden address is not asked at all.
 */
const guarded =
  ({ mayReach }: OutsideNetwork): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error !== null) callback(error, []);
      else if (first === undefined || !addresses.every(({ address }) => mayReach(address)))
        callback(new NotPublic(hostname), []);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

function mayAsk(url: URL, { mayReach, ports }: OutsideNetwork): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return (
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    ports.has(url.port) &&
    (isIP(host) === 0 || mayReach(host))
  );
}

/** Only the head of the answer is taken. */
const askOnce = (
  method: 'HEAD' | 'GET',
  url: URL,
  network: OutsideNetwork,
  stop: AbortSignal,
): Promise<Pick<IncomingMessage, 'statusCode' | 'headers'>> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const signal = AbortSignal.any([AbortSignal.timeout(ANSWER_MS), stop]);
    const headers = { 'user-agent': network.userAgent, accept: '*/*' };
    const asked = request(
      url,
      { method, agent: false, lookup: guarded(network), signal, headers },
      (response) => {
        resolve({ statusCode: response.statusCode, headers: response.headers });
        response.destroy();
      },
    );
    asked.on('error', reject);
    asked.end();
  });

/** Our network or resolver, not theirs. */
const OURS = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EMFILE', 'ENOBUFS']);
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

function ofError(error: unknown): OutsideAnswer {
  if (error instanceof NotPublic)
    return { outcome: 'unknown', detail: '不是公共网络的地址，未检查', heard: false };
  const code = codeOf(error);
  if (OURS.has(code)) return { outcome: 'unknown', detail: '本平台的网络不通，未检查', heard: false };
  const words = /CERT|SSL|TLS/.test(code)
    ? '证书有误'
    : code === 'ENOTFOUND'
      ? '域名不存在'
      : code === 'ECONNREFUSED' || code === 'ECONNRESET'
        ? '连接不上'
        : '没有按时应答';
  return { outcome: 'dead', detail: words, heard: words === '证书有误' };
}

/** Who wants to know who asks, or asks for patience, has not said that nothing is there. */
const SAYS_NOTHING = new Set([401, 403, 405, 406, 407, 408, 418, 421, 425, 429, 451, 503]);

function ofStatus(status: number): OutsideAnswer {
  const detail = `状态码${status}`;
  if (status < 400) return { outcome: 'alive', detail, heard: true };
  return { outcome: SAYS_NOTHING.has(status) ? 'unknown' : 'dead', detail, heard: true };
}

async function followed(
  method: 'HEAD' | 'GET',
  from: URL,
  network: OutsideNetwork,
  stop: AbortSignal,
): Promise<OutsideAnswer> {
  let url = from;
  try {
    for (let hop = 0; hop <= MOST_HOPS; hop++) {
      if (!mayAsk(url, network)) throw new NotPublic(url.host);
      const { statusCode = 0, headers } = await askOnce(method, url, network, stop);
      const { location } = headers;
      if (statusCode < 300 || statusCode >= 400 || location === undefined) return ofStatus(statusCode);
      if (!URL.canParse(location, url)) return { outcome: 'dead', detail: '转到的地址不对', heard: true };
      url = new URL(location, url);
    }
    return { outcome: 'dead', detail: '一再转到别处', heard: true };
  } catch (error) {
    stop.throwIfAborted();
    return ofError(error);
  }
}

/** Asks for the head, and where that does not do, for the page itself. */
export async function askOutside(
  url: string,
  network: OutsideNetwork,
  stop: AbortSignal,
): Promise<OutsideAnswer> {
  const at = new URL(url);
  const head = await followed('HEAD', at, network, stop);
  return head.outcome === 'alive' || !head.heard ? head : followed('GET', at, network, stop);
}
