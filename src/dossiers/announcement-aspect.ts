import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { type Aspect, recordPart, type ShapedRecord } from '../publication/shape-handler.ts';
import type { AnnouncementDeclaration } from '../schema/document.ts';

/**
 * A guarded dossier of the body or of its government that a document speaks of, as the database recognises it
 * (`announced_dossiers`, migration 0271).
 */
export interface AnnouncedDossier {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Keys of the conditions that its announcement lacks. */
  readonly lacks: readonly string[];
  /** It may not be spoken of so. */
  readonly refused: boolean;
}

/**
 * The dossiers that the text of a document speaks of: by number, by name, or by a passage of what was drafted or
 * reviewed.
 */
export async function announcedDossiers(
  tx: Tx,
  record: { readonly bodyCode: string; readonly title: string; readonly content: JsonObject },
): Promise<readonly AnnouncedDossier[]> {
  const { rows } = await sql<AnnouncedDossier>`
    SELECT id, number, title, lacks, refused
      FROM announced_dossiers(${record.bodyCode}, ${record.title}, ${JSON.stringify(record.content)}::jsonb)`.execute(
    tx,
  );
  return rows;
}

const textOf = (content: JsonObject, field: string): string => {
  const value = content[field];
  return typeof value === 'string' ? value.trim() : '';
};

/**
 * The decision is announced on its dossier, or by a document that names it; never before it was found lawful and
 * passed. Pure.
 */
export function announcementRefusals(
  names: AnnouncementDeclaration,
  content: JsonObject,
  spokenOf: readonly AnnouncedDossier[],
): readonly Refusal[] {
  const named = textOf(content, names.number);
  const reason = textOf(content, names.none);
  return spokenOf.flatMap((dossier) => {
    const of = { dossier: dossier.title, number: dossier.number };
    if (dossier.refused)
      return [problem('decision-by-another-door', of, { path: '/content/body', basis: names.basis })];
    return dossier.number === named || reason !== ''
      ? []
      : [problem('decision-not-named', of, { path: `/content/${names.number}`, basis: names.basis })];
  });
}

/** A number that no dossier of the body or its government has. */
async function unknownRefusals(
  tx: Tx,
  record: ShapedRecord,
  names: AnnouncementDeclaration,
): Promise<readonly Refusal[]> {
  const named = textOf(record.content, names.number);
  if (named === '') return [];
  const known = await tx
    .selectFrom('dossier')
    .innerJoin('dossier_kind', (join) =>
      join
        .onRef('dossier_kind.kind', '=', 'dossier.kind')
        .onRef('dossier_kind.version', '=', 'dossier.kind_version'),
    )
    .select('dossier.id')
    .where('dossier_kind.guarded', 'is not', null)
    .where('dossier.number', '=', named)
    .where((eb) =>
      eb.or([
        eb('dossier.body_code', '=', record.bodyCode),
        eb(
          'dossier.body_code',
          '=',
          eb.selectFrom('public_body').select('parent_code').where('code', '=', record.bodyCode),
        ),
      ]),
    )
    .executeTakeFirst();
  return known === undefined
    ? [problem('decision-unknown', { number: named }, { path: `/content/${names.number}` })]
    : [];
}

/** What a type that announces adds to the pipeline: it writes nothing. */
export const announcementAspect: Aspect = (type) => {
  const names = type.shape === 'document' ? type.announces : undefined;
  if (names === undefined) return null;
  return recordPart({
    prepare: async (tx, record) => {
      const title = textOf(record.content, type.views.identity.title);
      const spokenOf = await announcedDossiers(tx, { ...record, title });
      return {
        refusals: [
          ...announcementRefusals(names, record.content, spokenOf),
          ...(await unknownRefusals(tx, record, names)),
        ],
        plan: {},
      };
    },
    commit: async () => {},
  });
};
