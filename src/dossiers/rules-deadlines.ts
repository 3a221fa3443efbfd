import { digestOf } from '../kernel/canonical-json.ts';
import type { Catalogue } from '../schema/catalogue.ts';

/** A release that counts deadlines otherwise has another number: every dossier is then counted again. */
const COUNTED_AS = 1;

/**
 * By which notices of holidays deadlines are counted, and which there are; another text means that they are counted
 * again.
 */
export const deadlinesFor = ({
  calendar,
  dossierKinds,
}: Pick<Catalogue, 'calendar' | 'dossierKinds'>): string =>
  digestOf({
    as: COUNTED_AS,
    notices: calendar.notices().map(({ year, number, off, work }) => ({
      year,
      number,
      off: off.map(({ from, to }) => `${from}/${to}`),
      work: work.map(({ day }) => day),
    })),
    kinds: dossierKinds.flatMap(({ key, version, stages }) =>
      stages.flatMap((stage) =>
        stage.deadlines.map(({ title, measures }) => `${key}.${version}.${stage.key}.${title}.${measures}`),
      ),
    ),
  });
