import type { Instrument, InstrumentSummary } from '../../../api/contract.ts';
import { civilDate, civilDateAt } from '../../../kernel/civil-date.ts';
import { today } from '../../../kernel/clock.ts';
import type { Cursor } from '../../../kernel/cursor.ts';
import { termEnd, termSentence } from '../../../kernel/term.ts';
import type { InstrumentKind, InstrumentState } from '../../../schema/vocabulary.ts';
import { listInstruments, readInstrument } from '../../../supervision/instrument-queries.ts';
import { readBody } from '../../reads/bodies.ts';
import { type Cite, readCite } from '../../reads/cite.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { BodyRef } from '../../reads/models.ts';

const PER_PAGE = 30;

export type AskedState = InstrumentState | 'overdue';

export interface InstrumentsModel {
  readonly body: BodyRef | null;
  readonly kind: InstrumentKind | null;
  readonly state: AskedState | null;
  readonly items: readonly InstrumentSummary[];
  readonly next: string | null;
  readonly first: boolean;
}

/** What the public may read, the newest first; null for a body that does not exist. */
export async function readInstruments(
  deps: PageDeps,
  asked: {
    readonly body: string;
    readonly kind: InstrumentKind | null;
    readonly state: AskedState | null;
    readonly after: Cursor | null;
  },
): Promise<InstrumentsModel | null> {
  const { kind, state, after } = asked;
  const [body, page] = await Promise.all([
    asked.body === '' ? null : readBody(deps, asked.body),
    listInstruments(
      deps.db,
      {
        ...(asked.body === '' ? {} : { body: asked.body }),
        ...(kind === null ? {} : { kind }),
        ...(state === null ? {} : { state }),
        after,
        limit: PER_PAGE,
      },
      today(deps.clock),
    ),
  ]);
  if (asked.body !== '' && body === null) return null;
  return { body, kind, state, items: page.items, next: page.next, first: after === null };
}

export interface InstrumentModel {
  readonly instrument: Instrument;
  readonly cite: Cite;
  /** How the day of the answer was counted; null where none is asked for. */
  readonly term: string | null;
}

/** The organ that issues it sets the days: working days after the day of issue. */
function answerTerm({ calendar }: PageDeps['catalogue'], { issuedAt, answerDue }: Instrument): string | null {
  if (answerDue === null) return null;
  const [from, until] = [civilDateAt(new Date(issuedAt)), civilDate(answerDue)];
  const term = { count: calendar.workingDaysBetween(from, until), unit: 'working-day' } as const;
  return termSentence({ what: '作出之日', from, term, end: termEnd(from, term, calendar) }, calendar);
}

/** As the public reads it; null when there is none, or it is not public. */
export async function readPublicInstrument(deps: PageDeps, id: string): Promise<InstrumentModel | null> {
  const instrument = await readInstrument(deps, id, null, today(deps.clock));
  return instrument === null
    ? null
    : { instrument, cite: await readCite(deps), term: answerTerm(deps.catalogue, instrument) };
}
