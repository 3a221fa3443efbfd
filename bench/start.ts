import { startPlatform, temporaryFolder } from './platform-process.ts';
import type { Benchmark, Report } from './report.ts';
import { median, percentile } from './statistics.ts';

const ABOUT =
  'From the command to the first 200 of the home page, already built. Cold: the data folder is empty, so the database is made and the demonstration province loaded.';

export const startBenchmark: Benchmark = {
  name: 'start',
  about: ABOUT,
  run: async (options): Promise<Report> => {
    const root = options.get('root') ?? '.';
    const rounds = Number(options.get('rounds') ?? 5);
    const cold: number[] = [];
    const warm: number[] = [];
    // Round 0 builds, if need be.
    for (let round = 0; round <= rounds; round += 1) {
      const data = temporaryFolder();
      try {
        for (const times of [cold, warm]) {
          const platform = await startPlatform(root, data.path);
          if (round > 0) times.push(platform.startedIn);
          await platform.stop();
        }
      } finally {
        data.remove();
      }
    }
    const row = (what: string, times: readonly number[]) => ({
      what,
      n: times.length,
      'p50 ms': median(times),
      'slowest ms': percentile(times, 1),
      'ratio to warm': median(times) / median(warm),
    });
    return {
      name: 'start',
      about: ABOUT,
      settings: { rounds },
      measurements: [row('cold', cold), row('warm', warm)],
    };
  },
};
