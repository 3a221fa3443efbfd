import type { ConsultationSummary } from '../../../api/contract.ts';
import { contentDisposition } from '../../../files/download-headers.ts';
import { absoluteUrl, type PortalConfig } from '../../frame/config.ts';
import { ID } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { none, page, type Route } from '../../frame/route.ts';
import { ATOM, type Content } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { atomFeed } from '../feeds/atom.ts';
import { consultationPage } from './consultation-page.tsx';
import { consultationsPage } from './consultations-page.tsx';
import { type OpinionFormDeps, opinionFormRoutes } from './opinion-form-routes.ts';
import { opinionsPage } from './opinions-page.tsx';
import { readConsultation, readConsultations, readOpen, readOpinions, readReport } from './query.ts';
import { receiptRoutes } from './receipt.ts';
import { reportPage } from './report-page.tsx';
import { reportWord } from './report-word.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const missing = '这次征求意见';
/** The number of opinions and the time left for more change every minute. */
const keeping = 'drawn';

const feed = (config: PortalConfig, open: readonly ConsultationSummary[]): Content => ({
  contentType: ATOM,
  body: atomFeed(config, {
    title: `${config.siteName} 征求意见`,
    self: urls.consultationsFeed,
    page: urls.consultations(),
    entries: open.map((each) => ({
      id: each.id,
      path: urls.consultation(each.id),
      title: each.title,
      bodyName: each.bodyName,
      area: each.area,
      summary: each.plainSummary,
      publishedAt: `${each.opensOn}T00:00:00+08:00`,
      updatedAt: `${each.opensOn}T00:00:00+08:00`,
    })),
  }),
});

/** 征求意见: what is open, its text, its opinions, what became of them; saying something and looking after it. */
export const consultationRoutes = (deps: PageDeps & OpinionFormDeps): readonly Route[] => [
  page({
    path: PATHS.consultations,
    parameters: (from) => ({ phase: from.text('phase', 20), after: from.cursor() }),
    query: (asked) => readConsultations(deps, asked),
    view: ({ parts, paged, now }) => consultationsPage(parts, paged, now),
    keeping,
  }),
  page({
    path: PATHS.consultationsFeed,
    parameters: none,
    query: () => readOpen(deps),
    view: (open, { config }) => feed(config, open),
  }),
  page({
    path: PATHS.consultation,
    parameters: (from) => from.at('id', ID),
    query: (id) => readConsultation(deps, id),
    view: (model, { config }) =>
      consultationPage({ ...model, address: absoluteUrl(config, urls.consultation(model.consultation.id)) }),
    keeping,
    missing,
  }),
  page({
    path: PATHS.opinions,
    parameters: (from) => ({
      id: from.at('id', ID),
      anchor: from.text('anchor', 200),
      cluster: from.text('cluster', 200),
      after: from.cursor(),
    }),
    query: (asked) => readOpinions(deps, asked),
    view: opinionsPage,
    keeping,
    missing,
  }),
  page({
    path: PATHS.report,
    parameters: (from) => from.at('id', ID),
    query: (id) => readReport(deps, id),
    view: reportPage,
    keeping,
    missing,
  }),
  page({
    path: PATHS.reportWord,
    parameters: (from) => from.at('id', ID),
    query: (id) => readReport(deps, id),
    view: (model) => ({
      contentType: WORD,
      body: reportWord(model),
      disposition: contentDisposition('attachment', '意见采纳情况.docx'),
    }),
    keeping,
    missing,
  }),
  ...opinionFormRoutes(deps),
  ...receiptRoutes(deps.intake.deps),
];
