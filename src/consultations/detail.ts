import { LRUCache } from 'lru-cache';
import type { AnswerPublished, ConsultationDetail } from '../api/contract.ts';
import type { Source } from '../catalogue/source.ts';
import { currentEdition } from '../database/current-edition.ts';
import { termLasts } from '../database/public-day.ts';
import { recordAddress } from '../kernel/addresses.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { isJsonObject, jsonObject, textIn } from '../kernel/json-object.ts';
import { ofShape } from '../schema/catalogue.ts';
import type { ConsultationAspect, TypeDeclaration } from '../schema/declaration.ts';
import { ISSUE_OUTCOME_NAMES } from '../schema/vocabulary.ts';
import { type Passage, passagesOf } from './passages.ts';
import { findSummary, opinionsByPassage } from './queries.ts';
import { channelName, groupName } from './rules-opinion.ts';
import { answersIn, type ChannelRow, channelsIn } from './rules-report.ts';
import { countOf, listTallies, type Tally } from './store.ts';

/** What an edition of the notice says, read once: editions never change. */
export interface NoticeText {
  readonly type: TypeDeclaration;
  readonly aspect: ConsultationAspect;
  readonly content: JsonObject;
  readonly passages: readonly Passage[];
  readonly n: number;
  readonly publishedAt: Date;
}

const notices = new LRUCache<string, NoticeText>({ max: 64 });

/** The edition of the notice that stands. */
export async function readNotice(
  { db, catalogue }: Source,
  consultation: string,
): Promise<NoticeText | null> {
  const current = await db
    .selectFrom('disclosure')
    .innerJoin('edition', currentEdition)
    .select('edition.id')
    .where('disclosure.id', '=', consultation)
    .executeTakeFirst();
  if (!current) return null;
  const known = notices.get(current.id);
  if (known) return known;
  const edition = await db
    .selectFrom('edition')
    .select(['type_key', 'type_version', 'content', 'n', 'published_at'])
    .where('id', '=', current.id)
    .executeTakeFirstOrThrow();
  const type = catalogue.typeOf(edition.type_key, edition.type_version);
  const aspect = type.shape === 'dossier' ? type.consultation : undefined;
  if (aspect === undefined) return null;
  const content = jsonObject(edition.content);
  const notice = {
    type,
    aspect,
    content,
    passages: passagesOf(textIn(content, aspect.draft)),
    n: edition.n,
    publishedAt: edition.published_at,
  };
  notices.set(current.id, notice);
  return notice;
}

const rowsIn = (content: JsonObject, field: string): readonly JsonObject[] => {
  const value = content[field];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
};

export const questionsIn = ({ content, aspect }: NoticeText) =>
  rowsIn(content, aspect.questions).map((row) => ({
    question: textIn(row, 'question'),
    background: textIn(row, 'background'),
  }));

const channelsOf = ({ content, aspect }: NoticeText) =>
  rowsIn(content, aspect.channels).map((row) => ({
    channel: textIn(row, 'channel'),
    title: channelName(textIn(row, 'channel')),
    how: textIn(row, 'how'),
  }));

const contactOf = ({ content, aspect, type }: NoticeText) =>
  aspect.contact.flatMap((field) => {
    const value = textIn(content, field);
    return value === '' ? [] : [{ title: type.fields[field]?.title ?? field, value }];
  });

export interface PublishedReport {
  readonly id: string;
  readonly title: string;
  readonly publishedAt: Date;
  readonly answers: readonly AnswerPublished[];
  readonly byChannel: readonly ChannelRow[];
}

/** The report as it stands; null before it is published and after it was withdrawn. */
export async function findReport(
  { db, catalogue }: Source,
  consultation: string,
): Promise<PublishedReport | null> {
  const row = await db
    .selectFrom('consultation')
    .innerJoin('disclosure', 'disclosure.id', 'consultation.report_id')
    .innerJoin('edition', currentEdition)
    .select([
      'disclosure.id',
      'disclosure.title',
      'disclosure.first_published_at',
      'edition.type_key',
      'edition.type_version',
      'edition.content',
    ])
    .where('consultation.id', '=', consultation)
    .where('disclosure.state', '=', 'published')
    .where('disclosure.audience', '=', 'public')
    .where(termLasts('disclosure'))
    .executeTakeFirst();
  const aspect = row
    ? ofShape('dossier', catalogue.typeOf(row.type_key, row.type_version)).consultationReport
    : undefined;
  if (!row || aspect === undefined) return null;
  return {
    id: row.id,
    title: row.title,
    publishedAt: row.first_published_at,
    byChannel: channelsIn(aspect, jsonObject(row.content)),
    answers: answersIn(aspect, jsonObject(row.content)).map((answer) => ({
      ...answer,
      outcomeName: ISSUE_OUTCOME_NAMES[answer.outcome],
    })),
  };
}

const countsOf = (tallies: readonly Tally[], dimension: string, name: (value: string) => string) =>
  tallies
    .filter((tally) => tally.dimension === dimension)
    .map(({ value, opinions }) => ({ value, title: name(value), opinions }));

/** Everything about a consultation but the opinions themselves; null when there is none that the public may see. */
export async function findConsultationDetail(
  deps: Source,
  id: string,
  now: Date,
): Promise<ConsultationDetail | null> {
  const { db } = deps;
  const summary = await findSummary(db, id, now);
  const notice = summary === null ? null : await readNotice(deps, id);
  if (summary === null || notice === null) return null;
  const [tallies, byPassage, report, editions] = await Promise.all([
    listTallies(db, id, ['counted', 'group', 'hidden', 'withdrawn']),
    opinionsByPassage(db, id),
    findReport(deps, id),
    db
      .selectFrom('edition')
      .select(['n', 'published_at', 'change_note'])
      .where('disclosure_id', '=', id)
      .orderBy('n', 'desc')
      .execute(),
  ]);
  const { content, aspect } = notice;
  return {
    ...summary,
    edition: notice.n,
    affected: textIn(content, aspect.affected),
    questions: questionsIn(notice),
    basis: textIn(content, aspect.basis),
    shortReason: textIn(content, aspect.shortReason),
    channels: channelsOf(notice),
    contact: contactOf(notice),
    passages: notice.passages.map(({ anchor, label, text }) => ({
      anchor,
      label,
      text,
      opinions: byPassage.get(anchor) ?? 0,
    })),
    editions: editions.map((edition) => ({
      n: edition.n,
      publishedAt: edition.published_at.toISOString(),
      changeNote: edition.change_note,
    })),
    byChannel: countsOf(tallies, 'counted', channelName),
    byGroup: countsOf(tallies, 'group', groupName),
    hidden: countOf(tallies, 'hidden'),
    withdrawn: countOf(tallies, 'withdrawn'),
    report:
      report === null
        ? null
        : {
            id: report.id,
            title: report.title,
            publishedAt: report.publishedAt.toISOString(),
            url: recordAddress.disclosure(report.id),
            answers: [...report.answers],
            byChannel: report.byChannel.map((each) => ({ ...each, title: channelName(each.channel) })),
          },
  };
}
