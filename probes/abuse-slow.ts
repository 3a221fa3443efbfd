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

/** Heads and bodies that drip, more than one address may have: the server closes what is too much and answers everybody else. */
export async function slowClients({ app }: OwnInstance): Promise<{
  readonly tried: number;
  readonly failures: readonly string[];
}> {
  const address = await app.listen({ port: 0, host: '0.0.0.0' });
  const port = Number(new URL(address).port);
  const sockets = Array.from({ length: CONNECTIONS }, (_, n) => {
    const [begin, drip] = DRIPS[n % DRIPS.length] ?? ['', ''];
    return { socket: slowSocket(port, begin), drip };
  });
  const failures: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    await sleep(100);
    for (const { socket, drip } of sockets) if (socket.writable) socket.write(drip);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answer?.status !== 200) failures.push('no answer of /healthz beside slow clients');
  }
  const open = sockets.filter(({ socket }) => !socket.destroyed).length;
  if (ATTACKER !== undefined && open > MOST_CONNECTIONS)
    failures.push(`${open} connections of one address are open`);
  for (const { socket } of sockets) socket.destroy();
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
