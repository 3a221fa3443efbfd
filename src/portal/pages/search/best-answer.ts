import type { PageDeps } from '../../reads/deps.ts';

/** Something that the question names itself: a body, an item, a service, an enterprise, a line of a list. */
export interface BestAnswer {
  readonly kind: string;
  readonly title: string;
  readonly href: string;
  /** Whose it is, or what one finds there. */
  readonly note: string;
}

export type AnswerDeps = Pick<PageDeps, 'db' | 'catalogue' | 'names' | 'clock'>;
