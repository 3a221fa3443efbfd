import { sql } from 'kysely';
import type { ExceptionList } from '../api/contract.ts';
import type { Working } from '../catalogue/source.ts';
import type { Db, Tx } from '../database/database.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { DossierKind } from '../schema/dossier-kind.ts';
import type { ExceptionGround } from '../schema/exception-ground.ts';
import { cite } from '../schema/vocabulary.ts';
import { stepRefusals } from './rules-exception.ts';

/** 条例第十四条、《重大行政决策程序暂行条例》第十四条、第二十四条: 除依法应当保密的外. */
const SECRECY_ALONE = cite('重大行政决策程序暂行条例', '第十四条第一款');

interface WithheldDossier {
  readonly kind: string;
  readonly number: string;
  readonly refusals: readonly Refusal[];
}

/** The exception by which nothing of the dossier with this number is public; null for none. */
export async function withheldDossier(db: Db | Tx, body: string, number: string): Promise<string | null> {
  const row = await db
    .selectFrom('exception as x')
    .innerJoin('exception_in_force as f', 'f.exception_id', 'x.id')
    .leftJoin('exception_end as e', 'e.exception_id', 'x.id')
    .select('x.id')
    .where('x.body_code', '=', body)
    .where('x.dossier_number', '=', number)
    .where('e.exception_id', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** How many dossiers of the kind are withheld as a whole now. */
export async function countWithheldDossiers(db: Db, kind: string): Promise<number> {
  const row = await db
    .selectFrom('exception as x')
    .innerJoin('exception_in_force as f', 'f.exception_id', 'x.id')
    .leftJoin('exception_end as e', 'e.exception_id', 'x.id')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('x.dossier_kind', '=', kind)
    .where('e.exception_id', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const opensWith = (kind: DossierKind, key: string): boolean =>
  kind.guarded !== undefined &&
  kind.stages.some(({ opens, types }) => opens && types.some(({ type }) => type === key));

/** Under which items dossiers begin that may be withheld as a whole, and on which grounds. */
export async function withholdableDossiers(
  db: Db,
  catalogue: Pick<Catalogue, 'currentKinds' | 'exceptionGrounds'>,
  day: CivilDate,
): Promise<ExceptionList['dossiers']> {
  const kindOf = (type: string) => catalogue.currentKinds.find((kind) => opensWith(kind, type));
  const rows = await db
    .selectFrom('current_catalogue_item')
    .select(['code', 'type_key', sql<string>`declaration->>'title'`.as('title')])
    .where('retired_on', 'is', null)
    .orderBy('code')
    .execute();
  return {
    items: rows.flatMap(({ code, type_key, title }) => {
      const kind = kindOf(type_key ?? '');
      return kind === undefined ? [] : [{ code: code ?? '', title, example: kind.number.example }];
    }),
    grounds: catalogue.exceptionGrounds
      .filter(
        ({ secrecy, validFrom, validTo }) =>
          secrecy && validFrom <= day && (validTo === null || day < validTo),
      )
      .map(({ code, title, basis }) => ({ code, title, basis })),
  };
}

/** Whether a dossier that would begin under the item may be withheld whole: for secrecy, while nothing is public. */
export async function judgeDossier(
  tx: Tx,
  catalogue: Pick<Catalogue, 'currentKinds'>,
  asked: {
    readonly body: string;
    readonly number: string;
    readonly type: string;
    readonly ground: ExceptionGround | null;
  },
): Promise<WithheldDossier> {
  const { body } = asked;
  const number = asked.number.trim();
  const kind = catalogue.currentKinds.find((each) => opensWith(each, asked.type));
  const refusals: Refusal[] = [];
  const at = { path: '/dossier' };
  if (kind === undefined) refusals.push(problem('dossier-not-withheld-whole', {}, { path: '/item' }));
  else if (!new RegExp(`^(?:${kind.number.pattern})$`).test(number))
    refusals.push(
      problem(
        'dossier-number-invalid',
        {
          title: kind.number.title,
          value: number,
          help: kind.number.help,
          example: kind.number.example,
        },
        at,
      ),
    );
  if (asked.ground !== null && !asked.ground.secrecy)
    refusals.push(
      problem(
        'dossier-withheld-for-secrecy',
        { ground: asked.ground.title },
        { path: '/ground', basis: SECRECY_ALONE },
      ),
    );
  const open = await tx
    .selectFrom('dossier')
    .select('id')
    .where('kind', '=', kind?.key ?? '')
    .where('body_code', '=', body)
    .where('number', '=', number)
    .executeTakeFirst();
  if (open !== undefined) refusals.push(problem('dossier-public-already', { number }, at));
  const before = await tx
    .selectFrom('exception as x')
    .leftJoin('exception_end as e', 'e.exception_id', 'x.id')
    .select('x.id')
    .where('x.body_code', '=', body)
    .where('x.dossier_number', '=', number)
    .where('e.exception_id', 'is', null)
    .executeTakeFirst();
  if (before !== undefined) refusals.push(problem('dossier-withheld-already', { number }, at));
  return { kind: kind?.key ?? '', number, refusals };
}

/**
 * 登记程序: what is withheld as a whole still takes its steps. Each is on record with its day and the number of its
 * paper, in their order, by another person than who proposed it; none of what the paper says.
 */
export function recordStep(
  deps: Working,
  actor: Actor,
  input: { readonly id: string; readonly step: string; readonly doneOn: string; readonly number: string },
): Promise<Result<void>> {
  return write(deps, actor, 'record-withheld-step', async (unit) => {
    const { tx, now, today } = unit;
    const found = await tx
      .selectFrom('exception as x')
      .innerJoin('exception_in_force as f', 'f.exception_id', 'x.id')
      .leftJoin('exception_end as e', 'e.exception_id', 'x.id')
      .select(['x.body_code', 'x.dossier_kind', 'x.proposed_by'])
      .where('x.id', '=', input.id)
      .where('x.scope', '=', 'dossier')
      .where('e.exception_id', 'is', null)
      .executeTakeFirst();
    if (found === undefined) return refused(problem('not-found', { what: '这个不予公开的案卷' }));
    const denied = can(actor, 'approve-review', found.body_code);
    if (denied !== null && can(actor, 'approve-secrecy', found.body_code) !== null) return refused(denied);
    const kind = deps.catalogue.currentKinds.find(({ key }) => key === found.dossier_kind);
    const titles = new Map(kind?.stages.map(({ key, title }) => [key, title]));
    const done = await tx
      .selectFrom('exception_step')
      .select(['step', 'done_on'])
      .where('exception_id', '=', input.id)
      .execute();
    const number = input.number.trim();
    const doneOn = parseCivilDate(input.doneOn);
    const refusals = [
      ...(found.proposed_by === actor.id ? [problem('exception-own')] : []),
      ...stepRefusals(
        { step: input.step, doneOn, given: input.doneOn, number },
        (kind?.guarded?.demanded ?? []).map((step) => ({
          step,
          title: titles.get(step) ?? step,
          doneOn: done.find((each) => each.step === step)?.done_on ?? null,
        })),
        today,
      ),
    ];
    if (refusals.length > 0 || doneOn === null) return refused(...refusals);
    await tx
      .insertInto('exception_step')
      .values({
        exception_id: input.id,
        step: input.step,
        done_on: doneOn,
        number,
        recorded_by: actor.id,
        recorded_by_name: actor.name,
        recorded_at: now,
      })
      .execute();
    await unit.record({
      kind: 'withheld-step-recorded',
      subject: `exception:${input.id}`,
      bodyCode: found.body_code,
      detail: { step: input.step, doneOn },
    });
    return accepted(undefined);
  });
}
