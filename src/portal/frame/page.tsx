import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Frame, Layout, type Site } from './layout.tsx';

/** What a route answers with. */
export interface Page {
  readonly status: number;
  readonly frame: Frame;
  readonly content: VNode;
}

export const renderPage = (site: Site, page: Page): string =>
  `<!doctype html>${renderToString(
    <Layout site={site} frame={page.frame}>
      {page.content}
    </Layout>,
  )}`;

/** What most pages have in common; a page says what is different. */
export const frame = (own: Pick<Frame, 'title' | 'description' | 'path'> & Partial<Frame>): Frame => ({
  section: 'none',
  trail: [],
  column: null,
  article: null,
  feed: null,
  indexed: true,
  ...own,
});
