import { MANDATE } from './mandate.ts';

export type { MandateArticle as OpinionArticle } from '../src/schema/mandate.ts';
export const OPINION = MANDATE;
export const OPINION_ARTICLES = MANDATE.articles;
