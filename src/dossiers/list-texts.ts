import type { Source } from '../catalogue/source.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { DossierKind } from '../schema/dossier-kind.ts';
import { listRecords } from './dossier-records.ts';
import { publicDossiers } from './list-dossiers.ts';

/** One text of a dossier as a public record of it carries it. */
export interface DossierText {
  /** What it is at that stage: 征求意见稿. */
  readonly title: string;
  readonly on: CivilDate;
  readonly disclosureId: string;
  readonly html: string;
  /** SHA-256 of the text as it is stored, in hexadecimal digits. */
  readonly digest: string;
}

export interface DossierTexts {
  readonly id: string;
  readonly title: string;
  readonly kind: DossierKind;
  readonly texts: readonly DossierText[];
}

/**
 * The texts of a public dossier in the order of its records; null for one that is not for everybody or whose kind keeps
 * no text.
 */
export async function findDossierTexts(deps: Source, id: string): Promise<DossierTexts | null> {
  const row = await publicDossiers(deps.db).where('dossier.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const kind = deps.catalogue.kindOf(row.kind, row.kind_version);
  if (kind.texts === undefined) return null;
  const records = await listRecords(deps, kind, id);
  const texts = records.flatMap(({ entry, current }) =>
    current === null || entry.state !== 'published'
      ? []
      : (kind.texts ?? []).flatMap(({ stage, field, title }) => {
          const html = current.stage === stage ? current.content[field] : undefined;
          return typeof html === 'string' && html !== ''
            ? [{ title, on: current.on, disclosureId: entry.disclosure, html, digest: sha256Hex(html) }]
            : [];
        }),
  );
  return { id, title: row.title, kind, texts };
}
