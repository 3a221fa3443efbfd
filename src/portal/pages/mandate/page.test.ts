import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { renderPage } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { sampleArea, sampleSite } from '../../testing/sample-models.ts';
import { mandatePage } from './mandate-page.tsx';
import { articlesWithAreas } from './query.ts';

const { articles } = CATALOGUE.mandate;

describe('the mandate', () => {
  test('has its 26 articles in order, each with its own words and those who answer for it', () => {
    expect(articles.map((article) => article.number)).toEqual(Array.from({ length: 26 }, (_, i) => i + 1));
    for (const article of articles) {
      expect(article.text.length, article.article).toBeGreaterThan(40);
      if (article.number > 2) expect(article.responsible, article.article).toMatch(/各市州政府/);
    }
  });

  test('leads to every area that carries an article out', () => {
    const areas = CATALOGUE.areas.map(({ code, kind }) => sampleArea(code, kind));
    const html = renderPage(sampleSite, mandatePage(articlesWithAreas(CATALOGUE.mandate, areas)));
    for (const article of articles) expect(html).toContain(article.text.slice(0, 30));
    for (const area of areas.filter((each) => Number(each.code.slice(0, 2)) > 0))
      expect(html).toContain(`href="${urls.area(area.code)}"`);
  });
});
