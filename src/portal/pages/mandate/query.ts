import type { Mandate, MandateArticle } from '../../../schema/mandate.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { AreaOverview } from '../../reads/models.ts';

export interface MandateModel {
  readonly mandate: Mandate;
  readonly chapters: readonly {
    readonly chapter: string;
    readonly articles: readonly { readonly article: MandateArticle; readonly area: AreaOverview | null }[];
  }[];
  /** Areas beyond the last article whose text is at hand. */
  readonly further: readonly AreaOverview[];
}

/** An area carries the number of the article that it carries out. */
const numberOf = (area: AreaOverview): number => Number(area.code.slice(0, 2));

export function articlesWithAreas(mandate: Mandate, areas: readonly AreaOverview[]): MandateModel {
  const last = mandate.articles.at(-1)?.number ?? 0;
  const chapters = [...Map.groupBy(mandate.articles, (article) => article.chapter)];
  return {
    mandate,
    chapters: chapters.map(([chapter, articles]) => ({
      chapter,
      articles: articles.map((article) => ({
        article,
        area: areas.find((area) => numberOf(area) === article.number) ?? null,
      })),
    })),
    further: areas.filter((area) => numberOf(area) > last),
  };
}

export const readMandate = async ({ catalogue, areas }: PageDeps): Promise<MandateModel> =>
  articlesWithAreas(catalogue.mandate, await areas());
