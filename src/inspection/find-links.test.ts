import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { knownPaths } from '../portal/frame/known-path.ts';
import { linksInContent, linksInFile } from './find-links.ts';

/** Which addresses of ours a text or a file names, and what they lead to. */
const ID = '0123456789abcdef';
const SITE = { publicUrl: 'https://gk.example.invalid', knownPath: knownPaths(['decisions']) };
const hrefs = (links: readonly { readonly href: string; readonly kind: string }[]) =>
  links.map(({ href, kind }) => `${kind} ${href}`);

describe('in a record', () => {
  test('links and addresses that are written out, each once, whatever field they stand in', () => {
    const content = {
      body: `<p><a href="/d/${ID}">甲</a><a href="/d/${ID}">甲</a><a href="/areas/14-environment">领域</a><a href="https://other.invalid/d/${ID}">外</a></p>`,
      rows: [{ note: `见 https://gk.example.invalid/bodies/hbt。` }, { note: '/d/not-a-link' }],
    };
    expect(hrefs(linksInContent(content, SITE))).toEqual([
      `disclosure /d/${ID}`,
      'body /bodies/hbt',
      `outside https://other.invalid/d/${ID}`,
    ]);
  });
  test('an address that no page has leads nowhere', () => {
    expect(
      hrefs(linksInContent('<a href="/no-such/page.html">旧站</a><a href="/decisions">决策</a>', SITE)),
    ).toEqual(['gone /no-such/page.html']);
  });
});

describe('of others', () => {
  test('as a browser asks for them, each once: without marks, without names of people, without machines nearby', () => {
    const body =
      '<a href="http://www.example.com/a?x=1&amp;y=2#z">甲</a>见 http://www.example.com/a?x=1&y=2。又见https://例子.example.com/公告，http://who:pass@example.com/ http://intranet/x。See http://example.com/b.';
    expect(linksInContent({ body }, SITE).map(({ href }) => href)).toEqual([
      'http://www.example.com/a?x=1&y=2',
      'https://xn--fsqu00a.example.com/%E5%85%AC%E5%91%8A',
      'http://example.com/b',
    ]);
  });
});

describe('in a file', () => {
  const address = `${SITE.publicUrl}/d/${ID}`;
  test.each([
    ['a text', 'a.txt', async () => Buffer.from(`见${address}，`)],
    [
      'a Word file',
      'a.docx',
      async () =>
        Buffer.from(
          zipSync({
            'word/_rels/document.xml.rels': strToU8(`<R Target="${address}" TargetMode="External"/>`),
          }),
        ),
    ],
    ['a PDF', 'a.pdf', async () => Buffer.from(`%PDF-1.4\n/URI (${address})\n`)],
    [
      'a packed PDF',
      'b.pdf',
      async () =>
        Buffer.concat([
          Buffer.from('%PDF-1.5\n1 0 obj\nstream\n'),
          deflateSync(`<< /URI (${address}) >>`),
          Buffer.from('\nendstream'),
        ]),
    ],
  ])('the whole address in %s', async (_, name, bytes) => {
    expect(hrefs(await linksInFile(await bytes(), name, SITE))).toEqual([`disclosure /d/${ID}`]);
  });
  test('a picture tells nothing', async () => {
    expect(await linksInFile(Buffer.from([0xff, 0xd8, 0xff]), 'a.jpg', SITE)).toEqual([]);
  });
});
