import type { DemonstrationRecord, DossierExample, ListEdition } from '../../src/schema/example.ts';

/** The accepted records of dossiers, on their own days. */
export const shownDossiers = (dossiers: readonly DossierExample[]): readonly DemonstrationRecord[] =>
  dossiers.flatMap((dossier) =>
    dossier.records
      .filter((record) => record.refusals.length === 0)
      .map(({ item, at, content }) => ({ item, body: dossier.body, content, at, period: null, list: null })),
  );

/** Editions of lists in order, minute after minute on one day. */
export const shownLists = (editions: readonly ListEdition[], on: string): readonly DemonstrationRecord[] =>
  editions.map((edition, index) => ({
    ...edition,
    at: `${on}T${String(9 + Math.floor(index / 50)).padStart(2, '0')}:${String(10 + (index % 50)).padStart(2, '0')}:00+08:00`,
    period: null,
    list: `${edition.item} ${edition.body}`,
  }));
