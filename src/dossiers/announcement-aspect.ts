import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { type DossierMatch, matchesOf } from '../publication/match-store.ts';
import { type Aspect, recordPart, type ShapedRecord } from '../publication/shape-handler.ts';
import type { AnnouncementDeclaration } from '../schema/document.ts';

const textOf = (content: JsonObject, field: string): string => {
  const value = content[field];
  return typeof value === 'string' ? value.trim() : '';
};

/**
 * The decision is announced on its dossier, or by a document that names it; never before it was found lawful and
 * passed. `names` is null for a type that announces nothing. Pure.
 */
export function announcementRefusals(
  names: AnnouncementDeclaration | null,
  content: JsonObject,
  spokenOf: readonly DossierMatch[],
): readonly Refusal[] {
  return spokenOf.flatMap((dossier) => {
    const of = { dossier: dossier.title, number: dossier.number };
    if (dossier.refused)
      return [
        problem(
          'decision-by-another-door',
          of,
          names === null ? {} : { path: '/content/body', basis: names.basis },
        ),
      ];
    if (
      names === null ||
      dossier.number === textOf(content, names.number) ||
      textOf(content, names.none) !== ''
    )
      return [];
    return [problem('decision-not-named', of, { path: `/content/${names.number}`, basis: names.basis })];
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

/**
 * What becomes public speaks of no decision that it may not speak of, whatever its type; one that announces names the
 * decision besides. It writes nothing.
 */
export const announcementAspect: Aspect = (type) => {
  const names = (type.shape === 'document' ? type.announces : undefined) ?? null;
  return recordPart({
    prepare: async (tx, record) => ({
      refusals: [
        ...announcementRefusals(names, record.content, await matchesOf(tx, record)),
        ...(names === null ? [] : await unknownRefusals(tx, record, names)),
      ],
      plan: {},
    }),
    commit: async () => {},
  });
};
