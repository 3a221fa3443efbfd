import { withQuery } from '../../frame/urls.ts';

const segment = encodeURIComponent;
const of = (id: string) => `/consultations/${segment(id)}`;

/** Addresses of 征求意见. */
export const consultationUrls = {
  list: (p: { readonly phase?: string; readonly cursor?: string } = {}) =>
    withQuery('/consultations', { phase: p.phase, cursor: p.cursor }),
  feed: '/consultations/feed.atom',
  one: of,
  say: (id: string, p: { readonly anchor?: string; readonly quote?: string } = {}) =>
    withQuery(`${of(id)}/say`, { anchor: p.anchor, quote: p.quote }),
  opinions: (
    id: string,
    p: { readonly anchor?: string; readonly cluster?: string; readonly cursor?: string } = {},
  ) => withQuery(`${of(id)}/opinions`, { anchor: p.anchor, cluster: p.cluster, cursor: p.cursor }),
  report: (id: string) => `${of(id)}/report`,
  reportWord: (id: string) => `${of(id)}/report.docx`,
  receipt: '/consultations/receipt',
  revise: '/consultations/receipt/revise',
  withdraw: '/consultations/receipt/withdraw',
} as const;
