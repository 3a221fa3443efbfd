import { CITIZENS_QUESTIONS } from '../test/search-questions/citizens.ts';
import { NAMES_AND_NUMBERS } from '../test/search-questions/names-and-numbers.ts';
import type { SearchQuestion } from '../test/search-questions/search-question.ts';
import { startPlatform, temporaryFolder } from './platform-process.ts';
import type { Benchmark, Measurement, Report } from './report.ts';

const ABOUT =
  'Questions whose right answer stands among the first 3 and the first 10 things of the search page (goal 85 and 95 %), asked of the demonstration over HTTP. What misses the first 3 is printed.';

/** `--address` asks a demonstration that runs already. */
export const searchQualityBenchmark: Benchmark = {
  name: 'search-quality',
  about: ABOUT,
  run: async (options): Promise<Report> => {
    const running = options.get('address');
    const data = temporaryFolder();
    const platform =
      running === undefined ? await startPlatform(options.get('root') ?? '.', data.path) : null;
    try {
      const url = platform?.url ?? running ?? '';
      const measurements: Measurement[] = [];
      for (const [what, questions] of [
        ['in citizens’ words', CITIZENS_QUESTIONS],
        ['names, numbers, sounds, errors', NAMES_AND_NUMBERS],
        ['all', [...CITIZENS_QUESTIONS, ...NAMES_AND_NUMBERS]],
      ] as const) {
        measurements.push(await measure(url, what, questions));
      }
      return { name: 'search-quality', about: ABOUT, settings: {}, measurements };
    } finally {
      await platform?.stop();
      data.remove();
    }
  },
};

async function measure(
  url: string,
  what: string,
  questions: readonly SearchQuestion[],
): Promise<Measurement> {
  const places: number[] = [];
  for (const question of questions) {
    const shown = await titlesOnPage(`${url}/search?q=${encodeURIComponent(question.q)}`);
    const place = shown.findIndex((title) => question.right.some((right) => title.includes(right)));
    places.push(place);
    if (what === 'all' && (place < 0 || place >= 3)) {
      process.stdout.write(
        `miss ${question.q} → ${question.right.join(' / ')}: ${place < 0 ? 'not there' : `place ${place + 1}`}; first: ${shown.slice(0, 3).join(' | ')}\n`,
      );
    }
  }
  const share = (bound: number): number =>
    places.filter((place) => place >= 0 && place < bound).length / questions.length;
  return { what, questions: questions.length, 'top 3': share(3), 'top 10': share(10) };
}

const TITLE = /class="(?:answer-title|disclosure-title)"[^>]*>(.*?)<\/(?:a|h\d)>/gsu;

/** What the page names and lists, in its order. */
async function titlesOnPage(address: string): Promise<readonly string[]> {
  const response = await fetch(address);
  // The allowance of one address for searches: the server says how long to wait.
  if (response.status === 429) {
    await response.body?.cancel();
    await new Promise((resolve) =>
      setTimeout(resolve, Number(response.headers.get('retry-after') ?? 1) * 1000),
    );
    return titlesOnPage(address);
  }
  if (response.status !== 200) throw new Error(`${address} answers ${response.status}`);
  const html = await response.text();
  return [...html.matchAll(TITLE)].map((match) => (match[1] ?? '').replace(/<[^>]*>/g, ''));
}
