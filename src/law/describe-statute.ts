import type { StatuteSummary } from '../api/contract.ts';
import type { Statute } from '../schema/statute.ts';
import { printReference, type StatuteBook } from '../schema/statute-book.ts';

/** A statute as `/api/v1` answers it. A sentence that nobody has checked is not told. */
export const describeStatute = (book: StatuteBook, statute: Statute): StatuteSummary => ({
  code: statute.code,
  name: statute.name,
  full: statute.full,
  kind: statute.kind,
  issuer: statute.issuer,
  texts: book.textsOf(statute).map((law) => ({
    from: law.from,
    until: law.until,
    labels: law.text.versions.map(({ label }) => label),
    places: Object.entries(law.text.says).map(([place, sentence]) => {
      const checked = book.isChecked(law, place);
      const version = law.text.versions.at(-1) ?? law.text.versions[0];
      return {
        place,
        printed: printReference(statute, version, [place]),
        sentence: checked ? sentence : '',
        checked,
      };
    }),
  })),
});
