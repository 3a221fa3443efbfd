/** An article of the mandate, in its own words. */
export interface MandateArticle {
  readonly number: number;
  /** `(三)` */
  readonly article: string;
  readonly chapter: string;
  readonly title: string;
  readonly text: string;
  /** 牵头单位 and 责任单位 as written; empty where the article names nobody. */
  readonly leads: string;
  readonly responsible: string;
}

/** 实施意见: the document by which a province lays down what is to be public, article by article. */
export interface Mandate {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuers: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** As far as the text is at hand. */
  readonly articles: readonly MandateArticle[];
}
