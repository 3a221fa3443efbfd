import { findDossier } from '../../../dossiers/find-dossier.ts';
import { listCollectingBodies, listDossiers } from '../../../dossiers/list-dossiers.ts';
import { findDossierTexts } from '../../../dossiers/list-texts.ts';
import { listDossierPlaces } from '../../../dossiers/places.ts';
import { categoriesOf } from '../../../dossiers/progress-words.ts';
import { countWithheldDossiers } from '../../../exceptions/withheld-dossier.ts';
import { today } from '../../../kernel/clock.ts';
import type { Cursor } from '../../../kernel/cursor.ts';
import { lawBook } from '../../../law/law-book.ts';
import { diffHtml } from '../../../richtext/diff.ts';
import type { CollectedKind } from '../../../schema/catalogue.ts';
import { remediesOf } from '../../../schema/remedy.ts';
import { foldUnchanged } from '../../components/difference-lines.tsx';
import { MOST_PLACES } from '../../components/places/places-map.tsx';
import type { PageDeps } from '../../reads/deps.ts';
import type { CollectionModel } from './collection-page.tsx';
import type { DossierModel } from './dossier-page.tsx';
import type { DossiersModel } from './dossiers-page.tsx';
import type { DossierTextsModel } from './texts-page.tsx';

const PER_PAGE = 20;
const given = (text: string): string | undefined => (text === '' ? undefined : text);

export async function readDossiers(
  { db, catalogue }: PageDeps,
  asked: { readonly q: string; readonly kind: string; readonly after: Cursor | undefined },
): Promise<DossiersModel> {
  const { q, kind, after } = asked;
  const declared = catalogue.currentKinds.find((each) => each.key === kind);
  const plain = q === '' && after === undefined;
  const [found, places] = await Promise.all([
    listDossiers({ db, catalogue }, { q, kind: given(kind), after, limit: PER_PAGE }),
    declared !== undefined && plain ? listDossierPlaces(db, declared, MOST_PLACES) : [],
  ]);
  return {
    kinds: catalogue.currentKinds,
    query: { q, kind, paged: after !== undefined },
    found,
    province: catalogue.province,
    places,
  };
}

export async function readDossierPage(
  { db, clock, catalogue }: PageDeps,
  id: string,
): Promise<DossierModel | null> {
  const dossier = await findDossier({ db, catalogue }, id, today(clock));
  if (dossier === null) return null;
  const law = await lawBook({ db, catalogue });
  const own = catalogue.collectedKinds.find(({ kind }) => kind.key === dossier.kind);
  const texts = catalogue.kindOf(dossier.kind, dossier.kindVersion).texts ?? [];
  const published = dossier.stages.flatMap((stage) =>
    stage.records.some(({ state }) => state === 'published') ? [stage.key] : [],
  );
  return {
    dossier,
    collection: own?.collection ?? null,
    cite: (basis) => law.parse(basis),
    remedies: remediesOf({ basis: [dossier.basis], responsible: [] }, catalogue.remedies, law).map(
      ({ sentence, bases }) => ({ sentence, bases: law.on(bases, today(clock)) }),
    ),
    hasTexts: texts.filter(({ stage }) => published.includes(stage)).length > 1,
  };
}

/** The texts of a dossier, each compared with the one before it; null where the dossier has none to keep. */
export async function readDossierTexts(deps: PageDeps, id: string): Promise<DossierTextsModel | null> {
  const found = await findDossierTexts(deps, id);
  if (found === null) return null;
  const { texts, ...dossier } = found;
  return {
    dossier,
    texts: texts.map((text, index) => {
      const before = texts[index - 1];
      return {
        ...text,
        lines: before === undefined ? null : foldUnchanged(diffHtml(before.html, text.html)),
      };
    }),
  };
}

/** A dossier at the address of its kind; at another's it is not found. */
export async function readCollectedPage(deps: PageDeps, { kind }: CollectedKind, id: string) {
  const found = await readDossierPage(deps, id);
  return found?.dossier.kind === kind.key ? found : null;
}

export interface AskedCollection {
  readonly q: string;
  readonly category: string;
  readonly body: string;
  readonly state: string;
  readonly after: Cursor | undefined;
}

export async function readCollection(
  { db, catalogue }: PageDeps,
  { kind, collection }: CollectedKind,
  asked: AskedCollection,
): Promise<CollectionModel> {
  const { after, ...query } = asked;
  const [found, bodies, withheld] = await Promise.all([
    listDossiers(
      { db, catalogue },
      {
        kind: kind.key,
        q: query.q,
        category: given(query.category),
        body: given(query.body),
        phase: given(query.state),
        after,
        limit: PER_PAGE,
      },
    ),
    listCollectingBodies(db, kind.key),
    countWithheldDossiers(db, kind.key),
  ]);
  return {
    kind,
    collection,
    categories: categoriesOf(kind, catalogue),
    query: { ...query, paged: after !== undefined },
    bodies,
    found,
    withheld,
  };
}
