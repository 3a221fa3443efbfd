import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Shown } from '../../kernel/shown.ts';
import type { Site } from './layout.tsx';
import type { Parameters } from './parameters.ts';
import type { Answer, PublicAnswer } from './send.ts';

/**
 * `kept`: in memory until what it shows changes, the day ends or other warnings are in force.
 * `drawn`: anew for every request, because it shows what people send at any moment.
 */
export type Keeping = 'kept' | 'drawn';

/** Null: there is no such page. */
export interface PageRoute {
  readonly kind: 'page';
  readonly path: string;
  readonly keeping: Keeping;
  readonly missing: string | null;
  readonly read: (from: Parameters) => (site: Site) => Promise<Drawn | null>;
}

/** A page with what it shows; null: whatever changes, it is drawn anew. */
interface Drawn {
  readonly answer: PublicAnswer;
  readonly shows: Shown;
}

interface PageDeclaration<P, M> {
  /** As Fastify reads it: `/areas/:code`. */
  readonly path: string;
  /** Everything that the page depends on beside the database, the day and the warnings in force. */
  readonly parameters: (from: Parameters) => P;
  /** Reads what the page shows; null when it is not there. */
  readonly query: (parameters: P) => Promise<M | null>;
  /** Draws it: asks nobody and decides nothing. */
  readonly view: (model: M, site: Site) => PublicAnswer;
  /**
   * What it shows, where that is all: no sum over others, no list of the newest. Other changes leave it in memory, so
   * what is left out here stays on the page until the day ends.
   */
  readonly shows?: (model: M, parameters: P) => readonly string[];
  /** `kept` unless said otherwise. */
  readonly keeping?: Keeping;
  /**
   * What is not found where there is no such page (这份清单): programs get it as a problem document. Without it everybody
   * gets a page.
   */
  readonly missing?: string;
}

/** A page that is the same for everybody. */
export const page = <P, M>(declared: PageDeclaration<P, M>): PageRoute => ({
  kind: 'page',
  path: declared.path,
  keeping: declared.keeping ?? 'kept',
  missing: declared.missing ?? null,
  read: (from) => {
    const parameters = declared.parameters(from);
    return async (site) => {
      const model = await declared.query(parameters);
      if (model === null) return null;
      return {
        answer: declared.view(model, site),
        shows: declared.shows?.(model, parameters) ?? null,
      };
    };
  },
});

/** For pages that take no parameters. */
export const none = (): null => null;

/** A text that never changes while the program runs: a style sheet, robots.txt. */
export interface FixedRoute {
  readonly kind: 'fixed';
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
  readonly cacheControl: string;
}

export const fixed = (declared: Omit<FixedRoute, 'kind'>): FixedRoute => ({ kind: 'fixed', ...declared });

/** What an answer for one request depends on beside its address: cookies, the sender, the form. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface OwnDeclaration<P> {
  readonly path: string;
  readonly parameters: (from: Parameters) => P;
  readonly answer: (parameters: P, exchange: Exchange) => Promise<Answer | null>;
  readonly missing?: string;
  /** `private, no-store` unless said otherwise. */
  readonly cacheControl?: string;
  /** The page says that no address is kept, so none stands in the log of requests. */
  readonly unlogged?: boolean;
}

interface OwnRoute {
  readonly path: string;
  readonly missing: string | null;
  readonly cacheControl: string | null;
  readonly unlogged: boolean;
  readonly read: (from: Parameters) => (exchange: Exchange) => Promise<Answer | null>;
}

const own = <P>(declared: OwnDeclaration<P>): OwnRoute => ({
  path: declared.path,
  missing: declared.missing ?? null,
  cacheControl: declared.cacheControl ?? null,
  unlogged: declared.unlogged ?? false,
  read: (from) => {
    const parameters = declared.parameters(from);
    return (exchange) => declared.answer(parameters, exchange);
  },
});

/** A read for one request: it depends on a cookie, hands out a ticket, or is too long to be kept. */
export interface PersonalRoute extends OwnRoute {
  readonly kind: 'personal';
}

export const personal = <P>(declared: OwnDeclaration<P>): PersonalRoute => ({
  kind: 'personal',
  ...own(declared),
});

interface FormLimits {
  /** Bytes; 10,000 unless said otherwise. */
  readonly bodyLimit?: number;
  /** Whether files may come with it. */
  readonly files?: boolean;
  /** What it draws on; writes have an allowance of their own. */
  readonly rateClass?: 'search';
}

/** Asked before the body is read: throws to refuse. */
type Admit<P> = (parameters: P, request: FastifyRequest) => Promise<void>;

/**
 * A form of a page without script, `application/x-www-form-urlencoded`. The page's origin is checked; there is no
 * session at stake.
 */
export interface FormRoute extends OwnRoute {
  readonly kind: 'form';
  readonly limits: FormLimits;
  readonly admit: (from: Parameters, request: FastifyRequest) => Promise<void>;
}

export const form = <P>(
  declared: OwnDeclaration<P> & FormLimits & { readonly admit?: Admit<P> },
): FormRoute => ({
  kind: 'form',
  limits: declared,
  admit: async (from, request) => declared.admit?.(declared.parameters(from), request),
  ...own(declared),
});

export type Route = PageRoute | FixedRoute | PersonalRoute | FormRoute;
