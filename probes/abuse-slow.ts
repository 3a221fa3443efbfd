import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OwnInstance } from './own-instance.ts';

/** Linux answers at every address of 127/8, so that the attack's address is not the reader's. */
const ATTACKER = process.platform === 'linux' ? '127.0.0.2' : undefined;
const CONNECTIONS = 600;
const MOST_CONNECTIONS = 512;

/** What is sent at once, and what drips after it. */
const DRIPS: readonly (readonly [begin: string, drip: string])[] = [
  ['GET / HTTP/1.1\r\nhost: x\r\n', 'x: y\r\n'],
  [
    'POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    ' ',
  ],
  [
    'POST /api/v1/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    '1\r\n \r\n',
  ],
  ['', ''],
];

/** Connections from one address that send a little, and a little more whenever they are asked to. */
export function openSlowClients(port: number): {
  readonly opened: number;
  readonly open: number;
  drip(): void;
  close(): void;
} {
  const clients = Array.from({ length: CONNECTIONS }, (_, n) => {
    const [begin, more] = DRIPS[n % DRIPS.length] ?? ['', ''];
    return { socket: slowSocket(port, begin), more };
  });
  return {
    opened: CONNECTIONS,
    get open() {
      return clients.filter(({ socket }) => !socket.destroyed).length;
    },
    drip: () => {
      for (const { socket, more } of clients) if (socket.writable) socket.write(more);
    },
    close: () => {
      for (const { socket } of clients) socket.destroy();
    },
  };
}

/**
 * Heads and bodies that drip, more than one address may have: the server closes what is too much and answers everybody
 * else.
 */
export async function slowClients({ app }: OwnInstance): Promise<{
  readonly tried: number;
  readonly failures: readonly string[];
}> {
  const address = await app.listen({ port: 0, host: '0.0.0.0' });
  const port = Number(new URL(address).port);
  const clients = openSlowClients(port);
  const failures: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    await sleep(100);
    clients.drip();
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answer?.status !== 200) failures.push('no answer of /healthz beside slow clients');
  }
  // What the server closed is heard of here when this side gets round to it.
  for (let wait = 0; wait < 50 && clients.open > MOST_CONNECTIONS; wait += 1) await sleep(100);
  if (ATTACKER !== undefined && clients.open > MOST_CONNECTIONS)
    failures.push(`${clients.open} connections of one address are open`);
  clients.close();
  return { tried: CONNECTIONS, failures };
}

function slowSocket(port: number, begin: string): Socket {
  const socket = connect({
    port,
    host: '127.0.0.1',
    ...(ATTACKER !== undefined && { localAddress: ATTACKER }),
  });
  socket.on('error', () => {}).resume();
  socket.write(begin);
  return socket;
}
