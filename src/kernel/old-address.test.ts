import { expect, test } from 'vitest';
import { oldAddress } from './old-address.ts';

test.each([
  ['http://www.example.gov.cn/zwgk/1.html', 'www.example.gov.cn/zwgk/1.html'],
  ['https://WWW.Example.gov.cn:443/zwgk/index.html#top', 'www.example.gov.cn/zwgk/'],
  ['www.example.gov.cn/a.jsp?id=7', 'www.example.gov.cn/a.jsp?id=7'],
  ['/zwgk/1.html', '/zwgk/1.html'],
  ['http://example.gov.cn/文件/1.html', 'example.gov.cn/%E6%96%87%E4%BB%B6/1.html'],
])('%s is kept as %s', (written, kept) => expect(oldAddress(written)).toBe(kept));

test.each(['', '不是 地址', 'http://', 'http://user:pass@example.gov.cn/1'])('%j is no address', (written) =>
  expect(oldAddress(written)).toBeNull(),
);
