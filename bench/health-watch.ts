import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { median, percentile } from './statistics.ts';

export interface Seen {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly asked: number;
  readonly unanswered: number;
}

/** Asks `/healthz` fifty times a second from a thread of its own. */
export function watchHealth(url: string): { span(): Promise<Seen>; stop(): Promise<unknown> } {
  const worker = new Worker(new URL('./health-watch.worker.ts', import.meta.url), { workerData: url });
  return {
    /** What was seen since the last call. */
    span: async () => {
      worker.postMessage('span');
      const [message] = await once(worker, 'message');
      const times: readonly number[] = message.times;
      return {
        p50: median(times),
        p99: percentile(times, 0.99),
        most: percentile(times, 1),
        asked: times.length,
        unanswered: Number(message.unanswered),
      };
    },
    stop: () => worker.terminate(),
  };
}
