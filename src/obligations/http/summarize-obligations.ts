import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type Static, Type } from 'typebox';
import { Nullable, Problem, Timestamp } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { countedUntil, isStale } from '../counted-until.ts';
import { nameBodies } from '../coverage-queries.ts';
import { type Figures, keptRate, mustBeKept, sumFigures } from '../figures.ts';
import { tallyByItem, tallyWorst } from '../tallies.ts';
import { tags } from './shared.ts';

const count = Type.Integer();
const Tally = Type.Object({
  due: count,
  dueSoon: count,
  late: count,
  done: count,
  doneLate: count,
  nothingToPublish: count,
  notApplicable: count,
  excepted: count,
  coverage: Type.Object({
    owed: count,
    neverPublished: count,
    neverPublishedLate: count,
    outOfDate: count,
    reviewDue: count,
    partial: count,
    current: count,
    notApplicable: count,
    excepted: count,
    notJoined: count,
  }),
  /** What must be kept by now, and the share of it that is kept; null while nothing must be. */
  mustBeKept: count,
  keptRate: Type.Union([Type.Number(), Type.Null()]),
});
const TallyRow = Type.Intersect([Type.Object({ code: Type.String() }), Tally]);
const Named = Type.Object({
  total: count,
  bodies: Type.Array(
    Type.Object({ body: Type.String(), name: Type.String(), items: count, since: Type.String() }),
  ),
  computedAt: Timestamp,
});
const Summary = Type.Object({
  computedAt: Timestamp,
  /** Longer ago than 26 hours. */
  stale: Type.Boolean(),
  /** Items counted of all, while the figures still grow; null when they are whole. */
  counting: Nullable(Type.Object({ done: count, total: count })),
  total: Tally,
  byArea: Type.Array(TallyRow),
  /** 决策、执行、管理、服务、结果. */
  byKind: Type.Array(TallyRow),
  /** The fifty bodies with most late obligations, each by itself; all others by `/coverage` and `/obligations`. */
  byBody: Type.Array(TallyRow),
  neverPublished: Named,
  notJoined: Named,
});

const tallyOf = (of: Figures): Static<typeof Tally> => ({
  due: of.due,
  dueSoon: of.dueSoon,
  late: of.late,
  done: of.done,
  doneLate: of.doneLate,
  nothingToPublish: of.nothingToPublish,
  notApplicable: of.notApplicable,
  excepted: of.excepted,
  coverage: {
    owed: of.owed,
    neverPublished: of.neverPublished,
    neverPublishedLate: of.neverPublishedLate,
    outOfDate: of.outOfDate,
    reviewDue: of.reviewDue,
    partial: of.partial,
    current: of.current,
    notApplicable: of.cellsNotApplicable,
    excepted: of.cellsExcepted,
    notJoined: of.notJoined,
  },
  mustBeKept: mustBeKept(of),
  keptRate: keptRate(of),
});

const grouped = <Row extends Figures>(rows: readonly Row[], key: (row: Row) => string) =>
  [...Map.groupBy(rows, key)]
    .map(([code, own]) => ({ code, ...tallyOf(sumFigures(own)) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));

const WORST = 50;

/** 公开义务履行情况. */
export const summarizeObligationsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/supervision/summary',
      {
        config: { access: 'public' },
        schema: { summary: '公开义务履行情况', tags, response: { 200: Summary, '4xx': Problem } },
      },
      async () => {
        const now = deps.clock.now();
        const [byItem, worst, never, notJoined, kept] = await Promise.all([
          tallyByItem(deps.db, now, null),
          tallyWorst(deps.db, now, 'late', WORST),
          nameBodies(deps.db, 'never-published'),
          nameBodies(deps.db, 'not-joined'),
          countedUntil(deps.db),
        ]);
        const computedAt = (kept.at ?? now).toISOString();
        const named = (of: typeof never) => ({ total: of.total, bodies: [...of.bodies], computedAt });
        return {
          computedAt,
          stale: isStale(deps.catalogue, kept.at, now),
          counting: kept.counting,
          total: tallyOf(sumFigures(byItem)),
          byArea: grouped(byItem, (row) => row.area),
          byKind: grouped(byItem, (row) => row.kind),
          byBody: worst.map((row) => ({ code: row.body, ...tallyOf(row) })),
          neverPublished: named(never),
          notJoined: named(notJoined),
        };
      },
    );
  };
