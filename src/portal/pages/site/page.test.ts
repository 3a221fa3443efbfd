import { afterAll, expect, test } from 'vitest';
import { PATHS } from '../../frame/paths.ts';
import { urls } from '../../frame/urls.ts';
import { openSamplePortal } from '../../testing/sample-portal.ts';

const { app, close } = await openSamplePortal();
afterAll(close);

const text = async (path: string): Promise<string> => {
  const answer = await app.inject({ url: path });
  expect(answer.statusCode, path).toBe(200);
  return answer.body;
};
const main = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const hrefs = (html: string): readonly string[] =>
  [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

/** The API, its documents and the console are served by others. */
const ELSEWHERE = /^\/(api|console|log)\//;

test('every link of the pages about the site, of menu and footer leads to a page', async () => {
  const broken: string[] = [];
  const seen = new Set<string>();
  for (const path of [urls.help, urls.about, urls.privacy, urls.accessibility, urls.sitemapPage])
    for (const href of hrefs(await text(path))) seen.add(href);
  expect(seen.size).toBeGreaterThan(60);
  for (const href of seen) {
    if (ELSEWHERE.test(href)) continue;
    const { statusCode } = await app.inject({ url: href });
    // The sample's warnings are in force without having been published.
    if (statusCode >= 400 && !href.startsWith('/warnings/')) broken.push(`${href} ${statusCode}`);
  }
  expect(broken).toEqual([]);
});

test('the site map names every page that needs no number of a record', async () => {
  const named = new Set(hrefs(main(await text(urls.sitemapPage))).map((href) => href.split('?')[0]));
  // Lists that other pages lead into, pages of one visitor, and what is read by programs.
  const others = new Set<string>([
    PATHS.home,
    PATHS.sitemapPage,
    PATHS.reviseOpinion,
    PATHS.withdrawOpinion,
    PATHS.leaveRestricted,
    PATHS.dossierLookup,
    PATHS.requestLetter,
    PATHS.requestActs,
    PATHS.requestFile,
    PATHS.supervisionData,
    PATHS.appraisalData,
    PATHS.inspectionData,
    PATHS.suggest,
    PATHS.old,
    PATHS.robots,
    PATHS.openSearch,
  ]);
  const missing = Object.values(PATHS).filter(
    (path) => !path.includes(':') && !path.endsWith('.atom') && !others.has(path) && !named.has(path),
  );
  expect(missing).toEqual([]);
});

test('what is said of contact data is what this site was set to', async () => {
  expect(main(await text(urls.privacy))).toContain('满 365 天自动删除');
});
