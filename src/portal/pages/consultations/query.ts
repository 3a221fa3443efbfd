import { findConsultationDetail, readNotice } from '../../../consultations/detail.ts';
import {
  isPhase,
  listConsultations,
  listLargeClusters,
  listPublicOpinions,
} from '../../../consultations/queries.ts';
import { closedRefusal } from '../../../consultations/rules-phase.ts';
import { findCurrentConsultation } from '../../../consultations/store.ts';
import { type Cursor, encodeCursor } from '../../../kernel/cursor.ts';
import { textIn } from '../../../kernel/json-object.ts';
import { outlineHtml } from '../../../richtext/outline.ts';
import { type ConsultationPhase, ISSUE_OUTCOME_NAMES } from '../../../schema/vocabulary.ts';
import { notFound } from '../../frame/not-found.ts';
import { trusted } from '../../frame/trusted-html.ts';
import { urls } from '../../frame/urls.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { OpinionsModel } from './opinions-page.tsx';
import type { ReportModel } from './report-page.tsx';

/** Pages of consultations read from no more than this. */
type Deps = Pick<PageDeps, 'db' | 'clock' | 'catalogue'>;

const PER_PAGE = 20;
const FEED_ENTRIES = 50;
const LATEST = 5;
const CAMPAIGNS = 10;
const CAMPAIGN_SIZE = 3;
/** In the order of the page. */
const PHASES = ['open', 'upcoming', 'closed', 'answered'] as const;

/**
 * One phase page by page, or every phase in short: those that are empty are left out, but the open ones are always
 * named.
 */
export async function readConsultations(
  { db, clock }: Deps,
  asked: { readonly phase: string; readonly after: Cursor | undefined },
) {
  const now = clock.now();
  const part = async (phase: ConsultationPhase) => ({
    phase,
    ...(await listConsultations(db, { phase, after: asked.after, limit: PER_PAGE }, now)),
  });
  if (isPhase(asked.phase)) return { parts: [await part(asked.phase)], paged: true, now };
  const parts = await Promise.all(PHASES.map(part));
  const shown = parts.filter((each) => each.items.length > 0 || each.phase === 'open');
  return { parts: shown, paged: false, now };
}

export async function readOpen({ db, clock }: Deps, limit = FEED_ENTRIES) {
  return (await listConsultations(db, { phase: 'open', limit }, clock.now())).items;
}

export async function readConsultation({ db, clock, catalogue }: Deps, id: string) {
  const now = clock.now();
  const [consultation, notice] = await Promise.all([
    findConsultationDetail({ db, catalogue }, id, now),
    readNotice({ db, catalogue }, id),
  ]);
  if (consultation === null || notice === null) return null;
  const latest = await listPublicOpinions(db, id, { limit: LATEST });
  // Its own anchors would be those of the draft again.
  const { html } = outlineHtml(textIn(notice.content, notice.aspect.explanation));
  return {
    consultation,
    passages: notice.passages,
    explanation: trusted(html.replaceAll(/ id="[^"]*"/g, '')),
    latest: latest.items,
    now,
  };
}

export async function readOpinions(
  { db, clock, catalogue }: Deps,
  asked: {
    readonly id: string;
    readonly anchor: string;
    readonly cluster: string;
    readonly after: Cursor | undefined;
  },
): Promise<OpinionsModel | null> {
  const { id, after } = asked;
  const consultation = await findConsultationDetail({ db, catalogue }, id, clock.now());
  if (consultation === null) return null;
  const chosen = {
    ...(asked.anchor === '' ? {} : { anchor: asked.anchor }),
    ...(asked.cluster === '' ? {} : { cluster: asked.cluster }),
  };
  const [page, clusters] = await Promise.all([
    listPublicOpinions(db, id, { ...chosen, after, limit: PER_PAGE }),
    listLargeClusters(db, id, { atLeast: CAMPAIGN_SIZE, limit: CAMPAIGNS }),
  ]);
  const cursor = after === undefined ? {} : { cursor: encodeCursor(after) };
  return { consultation, asked: { ...chosen, ...cursor }, ...page, clusters };
}

export async function readReport({ db, clock, catalogue }: Deps, id: string): Promise<ReportModel | null> {
  const consultation = await findConsultationDetail({ db, catalogue }, id, clock.now());
  if (consultation === null) return null;
  const { report } = consultation;
  if (report === null) throw notFound('采纳情况（尚未公布）');
  const { byChannel, answers } = report;
  return {
    consultation,
    report,
    received: sumOf(byChannel.map((each) => each.received)),
    counted: sumOf(byChannel.map((each) => each.counted)),
    byOutcome: Object.entries(ISSUE_OUTCOME_NAMES).map(([outcome, title]) => ({
      title,
      count: sumOf(answers.filter((answer) => answer.outcome === outcome).map((answer) => answer.opinions)),
    })),
  };
}

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, each) => sum + each, 0);

/** What the form needs around what was typed; null for a consultation that is not there. */
export async function readOpinionForm({ db, clock, catalogue }: Deps, id: string) {
  const [consultation, notice] = await Promise.all([
    findCurrentConsultation(db, id),
    readNotice({ db, catalogue }, id),
  ]);
  if (consultation === null || notice === null) return null;
  return {
    closed: closedRefusal(consultation, clock.now()),
    consultation: { id, title: textIn(notice.content, notice.type.views.identity.title) },
    passages: notice.passages,
    action: urls.opinions(id),
    button: '提交意见',
    files: true,
    hidden: {},
  };
}
