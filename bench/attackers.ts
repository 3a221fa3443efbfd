import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack } from '../probes/abuse-attacks.ts';

export interface Tally {
  readonly sent: number;
  /** How many of each status; `0` had their connection closed. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** On Linux every address of 127/8 is this machine's: each attacker has an address of its own. */
const addressOf = (n: number): string | undefined =>
  process.platform === 'linux' ? `127.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255 || 1}` : undefined;

/** The answer's status; 0 when there was none. */
export function sendAttack(url: string, attack: Attack, from: number): Promise<number> {
  const { method, path, type, payload, headers } = attack;
  const bytes = payload === undefined ? null : Buffer.from(payload);
  const localAddress = addressOf(from);
  return new Promise((resolve) => {
    const sending = request(
      url + path,
      {
        method,
        agent: false,
        ...(localAddress !== undefined && { localAddress }),
        headers: {
          ...(bytes && { 'content-length': bytes.length }),
          ...(type !== undefined && { 'content-type': type }),
          ...headers,
        },
      },
      (response) => {
        response.on('error', () => resolve(0)).resume();
        response.once('close', () => resolve(response.statusCode ?? 0));
      },
    );
    sending.once('error', () => resolve(0));
    sending.end(bytes ?? undefined);
  });
}

/** Some send one attack after the other, each time from another address, until the time is over. */
export async function attack(
  url: string,
  attacks: (n: number) => Attack,
  options: { readonly seconds: number; readonly attackers: number },
): Promise<Tally> {
  const until = performance.now() + options.seconds * 1000;
  const statuses: Record<string, number> = {};
  let sent = 0;
  const attacker = async (): Promise<void> => {
    while (performance.now() < until) {
      sent += 1;
      const status = await sendAttack(url, attacks(sent), sent + 1000);
      statuses[status] = (statuses[status] ?? 0) + 1;
      // Who was cut off at once would only measure this side.
      if (status === 0) await sleep(10);
    }
  };
  await Promise.all(Array.from({ length: options.attackers }, attacker));
  return { sent, statuses };
}
