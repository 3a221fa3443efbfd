import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/** How often it asks, whether or not the last question was answered: a server that stands still is asked on. */
const EVERY_MS = 20;

const url = `${String(workerData)}/healthz`;
const agent = new Agent({ keepAlive: true });
let times: number[] = [];
let unanswered = 0;

/** A thread of its own, so that what the attackers do does not count as the server's delay. */
setInterval(() => {
  const asked = performance.now();
  get(url, { agent }, (response) => {
    response.resume().once('end', () => times.push(performance.now() - asked));
  }).once('error', () => {
    unanswered += 1;
  });
}, EVERY_MS);

// Every message ends a span: what was seen in it is told, and the next one begins.
parentPort?.on('message', () => {
  parentPort?.postMessage({ times, unanswered });
  times = [];
  unanswered = 0;
});
