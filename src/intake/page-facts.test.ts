import { expect, test } from 'vitest';
import { pageFacts } from './page-facts.ts';

test('a page of the government says its title, day and address in its head', () => {
  const page = `<html><head><title>示例政府网</title><meta name="ArticleTitle" content="关于示例的通知">
    <meta name="PubDate" content="2015-03-02 10:00"><meta name="Url" content="http://www.example.gov.cn/1.html"></head><body>正文</body></html>`;
  expect(pageFacts(page)).toEqual({
    title: '关于示例的通知',
    publishedOn: '2015-03-02',
    address: 'http://www.example.gov.cn/1.html',
  });
});

test('another page has the title of its window, its canonical link, and no day that nobody wrote', () => {
  const page = '<title>关于示例的公告</title><link rel="canonical" href="/a/2.html"><body>2019-01-01</body>';
  expect(pageFacts(page)).toEqual({ title: '关于示例的公告', publishedOn: null, address: '/a/2.html' });
});
