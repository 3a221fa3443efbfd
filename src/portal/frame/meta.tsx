import type { PortalConfig } from './config.ts';

/** Page tags of 政府网站发展指引 (国办发〔2017〕47号): names are case-sensitive, each exactly once, in server-rendered HTML. */
export interface ColumnMeta {
  readonly name: string;
  readonly description: string;
  readonly keywords: string;
  /** From the guide's list: 首页, 信息公开目录, 政策文件, 数据发布 … */
  readonly type: string;
}

export interface ArticleMeta {
  readonly title: string;
  /** `YYYY-MM-DD HH:MM`: the first publication, never a date that somebody typed. */
  readonly publishedAt: string;
  readonly source: string;
  readonly keywords: string;
  readonly author: string;
  readonly description: string;
  readonly url: string;
}

export const metaTags = (
  config: PortalConfig,
  column: ColumnMeta | null,
  article: ArticleMeta | null,
): readonly (readonly [string, string])[] => {
  const site = [
    ['SiteName', config.siteName],
    ['SiteDomain', config.siteDomain],
    ['SiteIDCode', config.siteIdCode],
  ] as const;
  const ofColumn =
    column === null
      ? []
      : ([
          ['ColumnName', column.name],
          ['ColumnDescription', column.description],
          ['ColumnKeywords', column.keywords],
          ['ColumnType', column.type],
        ] as const);
  const ofArticle =
    article === null
      ? []
      : ([
          ['ArticleTitle', article.title],
          ['PubDate', article.publishedAt],
          ['ContentSource', article.source],
          ['Keywords', article.keywords],
          ['Author', article.author],
          ['Description', article.description],
          ['Url', article.url],
        ] as const);
  return [...site, ...ofColumn, ...ofArticle].filter(([, value]) => value !== '');
};
