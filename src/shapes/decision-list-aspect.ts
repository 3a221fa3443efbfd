import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { itemsOfStages } from '../dossiers/keep-deadlines.ts';
import { type ListedDecision, oweListed } from '../dossiers/listed-decisions.ts';
import { type CivilDate, civilDate, civilDateAt, parseCivilDate } from '../kernel/civil-date.ts';
import { type Aspect, recordPart } from '../publication/shape-handler.ts';
import type { RegisterType } from '../schema/declaration.ts';

/** The lines in force, each with the day on which it shall have begun: without one, the last day of the list's year. */
async function linesInForce(
  tx: Tx,
  { register }: RegisterType,
  disclosure: string,
  lastDay: CivilDate,
): Promise<readonly ListedDecision[]> {
  const startOn = register.dossiers?.startOn ?? '';
  const { rows } = await sql<{ number: string; name: string; start: string | null }>`
    SELECT key AS number, title AS name, fields->>${startOn} AS start FROM register_entry
     WHERE disclosure_id = ${disclosure} AND n_to IS NULL ORDER BY key`.execute(tx);
  return rows.map(({ number, name, start }) => ({
    number,
    name,
    startOn: parseCivilDate(start ?? '') ?? lastDay,
  }));
}

/** 重大行政决策事项目录: each line of the list in force is owed as a dossier of its own. */
export const decisionListAspect: Aspect = (type) => {
  if (type.shape !== 'register' || type.register.dossiers === undefined) return null;
  const { kind } = type.register.dossiers;
  return recordPart({
    prepare: async (_, record) => ({
      refusals: [],
      plan: { kind: record.catalogue.kindOn(kind, record.today) },
    }),
    commit: async (tx, plan, edition) => {
      const opening = plan.kind.stages.find((stage) => stage.opens);
      const item = (await itemsOfStages(tx, plan.kind)).get(opening?.key ?? '');
      if (item === undefined) throw new Error(`no item begins a dossier of ${plan.kind.key}`);
      const effectiveOn = parseCivilDate(String(edition.content[type.register.edition.effectiveOn] ?? ''));
      const from = effectiveOn ?? civilDateAt(edition.publishedAt);
      const lines = await linesInForce(
        tx,
        type,
        edition.disclosureId,
        civilDate(`${from.slice(0, 4)}-12-31`),
      );
      await oweListed(
        {
          tx,
          now: edition.publishedAt,
          bodyCode: edition.bodyCode,
          item,
          calendar: edition.catalogue.calendar,
        },
        lines,
        from,
      );
    },
  });
};
