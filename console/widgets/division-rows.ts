import type { Body } from '../../src/api/contract.ts';
import type { DivisionOfLabourRow, PartyMention } from '../../src/schema/declaration.ts';
import { isRecord, listOf, textOf, textsOf } from '../api/guards.ts';

export const EMPTY_ROW: DivisionOfLabourRow = {
  article: '',
  heading: '',
  anchor: '',
  leads: [],
  responsible: [],
  area: null,
  source: '',
};

function mentionsOf(value: unknown): readonly PartyMention[] {
  return listOf(value).flatMap((entry) =>
    isRecord(entry) && typeof entry.phrase === 'string'
      ? [
          {
            phrase: entry.phrase,
            resolution:
              entry.resolution === 'bodies' || entry.resolution === 'set' ? entry.resolution : 'unknown',
            bodies: textsOf(entry.bodies),
            set: typeof entry.set === 'string' ? entry.set : null,
          } satisfies PartyMention,
        ]
      : [],
  );
}

/** The rows of a division of labour, whatever stands there; what is no row is left out. */
export const divisionRowsOf = (value: unknown): readonly DivisionOfLabourRow[] =>
  listOf(value)
    .filter(isRecord)
    .map((row) => ({
      article: textOf(row.article),
      heading: textOf(row.heading),
      anchor: textOf(row.anchor),
      leads: mentionsOf(row.leads),
      responsible: mentionsOf(row.responsible),
      area: typeof row.area === 'string' ? row.area : null,
      source: textOf(row.source),
    }));

/** A name typed by hand means the body of that name, if there is exactly one; otherwise it stays as written. */
export function mentionFor(
  phrase: string,
  bodies: readonly Pick<Body, 'code' | 'name' | 'shortName'>[],
): PartyMention {
  const named = bodies.filter((body) => body.name === phrase || body.shortName === phrase);
  return named.length === 1
    ? { phrase, resolution: 'bodies', bodies: named.map((body) => body.code), set: null }
    : { phrase, resolution: 'unknown', bodies: [], set: null };
}

const names = (mentions: readonly PartyMention[]): string => mentions.map(({ phrase }) => phrase).join('、');

/** One line for each row. */
export const divisionInWords = (value: unknown): string =>
  divisionRowsOf(value)
    .map((row) => {
      const parts = [
        ...(row.leads.length > 0 ? [`${names(row.leads)}牵头`] : []),
        ...(row.responsible.length > 0 ? [`${names(row.responsible)}负责`] : []),
      ];
      return `${row.article} ${row.heading}：${parts.join('，')}`;
    })
    .join('\n');
