import type { Page } from '../../frame/page.tsx';
import { expiredPage } from './expired-page.tsx';
import type { PublishedDisclosure } from './published.ts';
import { withdrawnPage } from './withdrawn-page.tsx';

/** What is left of a record that is no longer shown: that it was there, and why it is not. */
export const remainsPage = (disclosure: PublishedDisclosure): Page =>
  disclosure.state === 'expired' ? expiredPage(disclosure) : withdrawnPage(disclosure);
