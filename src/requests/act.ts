import type { Tx } from '../database/database.ts';
import type { WorkCalendar } from '../kernel/calendar.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { RequestsDeclaration } from '../schema/requests.ts';
import type { RequestAct } from '../schema/vocabulary.ts';
import type { Clock } from './answer-clock.ts';
import type { HandledRequest, StoredAct } from './request-store.ts';

/** What is left out of what is given, by a kind of refusal as its ground. */
export interface WithheldPart {
  readonly what: string;
  readonly ground: string;
  readonly reason: string;
}

export interface AnswerDraft {
  readonly kind: string;
  readonly text?: string | undefined;
  readonly parts?: readonly WithheldPart[] | undefined;
  readonly search?: string | undefined;
  readonly earlier?: string | undefined;
  /** Documents that were uploaded before, under the names given now. */
  readonly files?: readonly { readonly sha256: string; readonly name: string }[] | undefined;
}

/** What is sent with an act; each act reads its own part. */
export interface GivenAct {
  readonly act: RequestAct;
  /** The day on which it happened; today where it is not said. */
  readonly on?: string | undefined;
  readonly days?: number | undefined;
  readonly text?: string | undefined;
  readonly to?: string | undefined;
  readonly party?: string | undefined;
  readonly position?: string | undefined;
  readonly course?: string | undefined;
  readonly outcome?: string | undefined;
  readonly method?: string | undefined;
  /** Requests or pages. */
  readonly count?: number | undefined;
  readonly answer?: AnswerDraft | undefined;
}

export interface Moment {
  readonly tx: Tx;
  readonly today: CivilDate;
  readonly calendar: WorkCalendar;
  readonly rules: RequestsDeclaration;
  readonly request: HandledRequest;
  readonly acts: readonly StoredAct[];
  /** Of the answer, before this act. */
  readonly clock: Clock | null;
}

export interface PlannedAct {
  readonly onDay: CivilDate;
  readonly days: number | null;
  readonly lastDay: CivilDate | null;
  readonly remaining: number | null;
  readonly text: string;
  readonly detail: JsonObject;
  /** What its letter says beside what every letter knows. */
  readonly letter: Readonly<Record<string, string>>;
}
