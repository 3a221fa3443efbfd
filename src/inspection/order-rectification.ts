import { sql } from 'kysely';
import type { OrderRectification } from '../api/contract.ts';
import type { Working } from '../catalogue/source.ts';
import type { Actor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { type Result, refused } from '../kernel/result.ts';
import { type Issued, issueInstruments } from '../supervision/issue-instruments.ts';

const TEXT =
  '经自查，发现以下问题。请在期限内整改，并回复整改情况和可以查看的网址；有异议的，可在期限内提出。';

interface Chosen {
  readonly id: number;
  readonly body: string;
  readonly item: string | null;
  readonly place: string;
  readonly indicator: string;
  readonly detail: string;
  readonly mended: boolean;
  /** An instrument that is not closed asks for it already. */
  readonly asked: boolean;
  /** An objection waits, or was upheld. */
  readonly contested: boolean;
}

/**
 * 督促整改 of what the inspection found: one instrument for each body, each finding tied to its place in it, so that an
 * objection that is upheld takes it out of the score.
 */
export async function orderRectification(
  deps: Working,
  actor: Actor,
  input: OrderRectification,
): Promise<Result<readonly Issued[]>> {
  const { rows } = await sql<Chosen>`
    SELECT f.id, f.body_code AS body, f.item_code AS item, f.place, f.indicator, f.detail, f.mended_at IS NOT NULL AS mended,
           EXISTS (SELECT 1 FROM inspection_task t JOIN instrument i ON i.id = t.instrument_id
                    WHERE t.finding_id = f.id AND i.state IN ('open', 'answered')) AS asked,
           EXISTS (SELECT 1 FROM inspection_struck s WHERE s.finding_id = f.id)
             OR (SELECT count(*) FROM inspection_saying s WHERE s.finding_id = f.id) = 1 AS contested
      FROM inspection_finding f WHERE f.id = ANY(${[...new Set(input.findings)]}::bigint[]) ORDER BY f.id`.execute(
    deps.db,
  );
  const known = new Set(rows.map(({ id }) => id));
  const refusals = [
    ...input.findings
      .filter((id) => !known.has(id))
      .map((id) => problem('inspection-finding-unknown', { id }, { path: '/findings' })),
    ...rows
      .filter(({ mended }) => mended)
      .map(({ id }) => problem('inspection-finding-mended', { id }, { path: '/findings' })),
    ...rows
      .filter(({ asked }) => asked)
      .map(({ id }) => problem('inspection-finding-asked', { id }, { path: '/findings' })),
    ...rows
      .filter(({ contested }) => contested)
      .map(({ id }) => problem('inspection-finding-objected', { id }, { path: '/findings' })),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const titles = new Map(deps.catalogue.inspection.indicators.map(({ code, title }) => [code, title]));
  const findings = rows.map((row) => ({
    body: row.body,
    ...(row.item === null ? {} : { item: row.item }),
    place: row.place,
    note: `${titles.get(row.indicator) ?? row.indicator}：${row.detail}`.slice(0, 500),
  }));
  const { text = TEXT, answerDays } = input;
  return issueInstruments(
    deps,
    actor,
    { kind: 'rectify', findings, text, ...(answerDays === undefined ? {} : { answerDays }) },
    async ({ tx }, issued) => {
      const instruments = new Map(issued.map(({ id, addressee }) => [addressee, id]));
      const numbers = new Map<string, number>();
      const tasks = rows.map(({ id, body }) => {
        const n = (numbers.get(body) ?? 0) + 1;
        numbers.set(body, n);
        return { finding_id: id, instrument_id: instruments.get(body) ?? '', n };
      });
      await tx.insertInto('inspection_task').values(tasks).execute();
    },
  );
}
