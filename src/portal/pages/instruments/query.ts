import type { Instrument, InstrumentSummary } from '../../../api/contract.ts';
import { today } from '../../../kernel/clock.ts';
import type { Cursor } from '../../../kernel/cursor.ts';
import type { InstrumentKind, InstrumentState } from '../../../schema/vocabulary.ts';
import { listInstruments, readInstrument } from '../../../supervision/instrument-queries.ts';
import { readBody } from '../../reads/bodies.ts';
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

/** As the public reads it; null when there is none, or it is not public. */
export const readPublicInstrument = (deps: PageDeps, id: string): Promise<Instrument | null> =>
  readInstrument(deps, id, null, today(deps.clock));
