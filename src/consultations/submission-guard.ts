import { randomBytes, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { AttemptLimiter, SharedAttempts } from '../kernel/attempt-limiter.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { keyed, type PublicKeys } from './keys.ts';
import { addressPrefix } from './rules-opinion.ts';

/**
 * A ticket of one form: the same ticket sent twice gives one opinion (a double click); it carries the question that is
 * asked when many come from one network.
 */
export interface Ticket {
  readonly ticket: string;
  readonly question: string;
}

/** Writing a long opinion may take an afternoon. */
const TICKET_SECONDS = 8 * 3600;
const WITHOUT_QUESTION = { attempts: 5, windowMs: 10 * 60_000 };
/** A village, a school or a company may share one address. */
const AT_ALL = { attempts: 120, windowMs: 10 * 60_000 };
/** Beyond this the question is put to everybody, whatever network they come from. */
const WHOLE_PLACE = { attempts: 6000, windowMs: 60_000 };

const NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const THINGS = ['个苹果', '个橘子', '本书', '支笔', '把伞', '只碗'];

interface Question {
  readonly text: string;
  readonly answer: number;
}

/** Read by eye or by ear, answered in digits or characters; no picture, no script. */
function questionOf(keys: PublicKeys, nonce: string): Question {
  const [a = 0, b = 0, form = 0, thing = 0] = keyed(keys.challenges, 'question', nonce);
  const [first, second] = [(a % 8) + 2, (b % 7) + 1];
  const counted = THINGS[thing % THINGS.length] ?? '';
  const measure = counted.charAt(0);
  const many = (n: number): string =>
    n === 2 ? '两' : n > 10 ? `十${NUMBERS[n - 10] ?? ''}` : (NUMBERS[n] ?? '');
  const more = first + second;
  return form % 2 === 0
    ? {
        text: `桌上有${many(first)}${counted}，又放上${many(second)}${measure}，一共有几${measure}？`,
        answer: more,
      }
    : {
        text: `桌上有${many(more)}${counted}，拿走${many(second)}${measure}，还剩几${measure}？`,
        answer: first,
      };
}

function readNumber(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[\s个本支把只。]/g, '');
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const units = NUMBERS.indexOf(text === '两' ? '二' : text);
  if (units >= 0) return units;
  const teens = /^十([一二三四五六七八九])$/.exec(text)?.[1];
  return teens === undefined ? null : 10 + NUMBERS.indexOf(teens);
}

/**
 * Keeps machines from flooding a consultation, or another place where the public writes, without keeping anybody out;
 * what it counts holds for all servers on the database, what was
 * answered already for this one.
 */
export class SubmissionGuard {
  readonly #keys: PublicKeys;
  readonly #free: AttemptLimiter;
  readonly #all: AttemptLimiter;
  readonly #places: AttemptLimiter;
  /** An answered question serves once; the same sending again is a double click. */
  readonly #used = new LRUCache<string, string>({ max: 50_000 });

  /** `shared`: the limiters of this server; those of equal `name` count together. */
  constructor(keys: PublicKeys, shared: SharedAttempts, name: string) {
    this.#keys = keys;
    this.#free = shared.limiter(`${name}-free`, WITHOUT_QUESTION);
    this.#all = shared.limiter(`${name}-all`, AT_ALL);
    this.#places = shared.limiter(`${name}-places`, WHOLE_PLACE);
  }

  issue(place: string, now: Date): Ticket {
    const nonce = randomBytes(16).toString('base64url');
    const issued = Math.floor(now.getTime() / 1000);
    return {
      ticket: `${nonce}.${issued}.${this.#seal(place, nonce, issued)}`,
      question: questionOf(this.#keys, nonce).text,
    };
  }

  /** The nonce of a ticket that is ours and not too old, with the question that belongs to it; else null. */
  open(place: string, ticket: string, now: Date): { nonce: string; question: string } | null {
    const match = /^([\w-]{22})\.(\d{1,11})\.([\w-]{43})$/.exec(ticket);
    const [, nonce, issued, seal] = match ?? [];
    if (nonce === undefined || issued === undefined || seal === undefined) return null;
    const age = now.getTime() / 1000 - Number(issued);
    const genuine = timingSafeEqual(Buffer.from(this.#seal(place, nonce, Number(issued))), Buffer.from(seal));
    return genuine && age >= -60 && age <= TICKET_SECONDS
      ? { nonce, question: questionOf(this.#keys, nonce).text }
      : null;
  }

  /** Counts an attempt; why it is not let through, or null. `payload` tells a double click from a second use. */
  judge(attempt: {
    readonly place: string;
    readonly address: string;
    readonly now: Date;
    readonly ticket: string;
    readonly answer: string;
    readonly payload: string;
  }): Refusal | null {
    const { place, now } = attempt;
    const prefix = addressPrefix(attempt.address);
    const wait = this.#all.attempt(prefix, now);
    if (wait !== null) return problem('rate-limited', { seconds: wait });
    const crowded = this.#places.attempt(place, now) !== null;
    const isFree = this.#free.attempt(`${prefix} ${place}`, now) === null;
    if (isFree && !crowded) return null;
    if (attempt.answer.trim() === '') return problem('challenge-required', {}, { path: '/answer' });
    const opened = this.open(place, attempt.ticket, now);
    const wrong = problem('challenge-wrong', {}, { path: '/answer' });
    if (opened === null) return wrong;
    if (readNumber(attempt.answer) !== questionOf(this.#keys, opened.nonce).answer) return wrong;
    const used = this.#used.get(opened.nonce);
    if (used !== undefined && used !== attempt.payload) return wrong;
    this.#used.set(opened.nonce, attempt.payload);
    return null;
  }

  #seal(place: string, nonce: string, issued: number): string {
    return keyed(this.#keys.challenges, 'ticket', place, nonce, String(issued)).toString('base64url');
  }
}
