import type { FastifyRequest } from 'fastify';
import { type AudienceDeps, redeemAccessCode, redeemLimiters } from '../../../audiences/access-codes.ts';
import { GRANT_MS, openGrant, sealGrant } from '../../../audiences/audience-key.ts';
import {
  findActiveCode,
  findOpened,
  findOpenedFile,
  listOpened,
  type Scope,
} from '../../../audiences/store.ts';
import { contentDisposition } from '../../../files/download-headers.ts';
import type { FileStore } from '../../../files/store.ts';
import { civilDateAt } from '../../../kernel/civil-date.ts';
import { guardedCookie } from '../../../kernel/cookie.ts';
import { jsonObject } from '../../../kernel/json-object.ts';
import { ProblemError, problem, problemStatus } from '../../../kernel/problems.ts';
import type { Catalogue } from '../../../schema/catalogue.ts';
import { formText } from '../../frame/form-body.ts';
import type { Page } from '../../frame/page.tsx';
import { ANYTHING, ID } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { type Exchange, form, none, personal, type Route } from '../../frame/route.ts';
import type { Stream } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import type { RecordNames } from '../../record/record-names.ts';
import { renderRecordHtml } from '../../record/render-record.tsx';
import { codePage, openedPage, restrictedRecordPage } from './restricted-page.tsx';

export interface RestrictedDeps extends AudienceDeps {
  readonly store: Pick<FileStore, 'read' | 'sizeOf'>;
  readonly catalogue: Catalogue;
  readonly names: RecordNames;
  /** Whether cookies travel over TLS only. */
  readonly secure: boolean;
}

const accessCookie = (secure: boolean) => guardedCookie('gongkai_access', urls.restricted, secure);
const missing = '该条信息';
const toCode = { location: urls.restricted, status: 303 } as const;

/** `no-referrer` would make browsers hide the origin of the form, which then looks foreign. */
function unlisted<T>({ reply }: Exchange, answer: T): T {
  void reply.headers({ 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' });
  return answer;
}

/** The scope of the code that was entered; looked up each time, so that a revoked code ends at once. */
async function scopeOf(
  { db, clock, keys, secure }: AudienceDeps & Pick<RestrictedDeps, 'secure'>,
  request: FastifyRequest,
): Promise<Scope | null> {
  const sent = request.cookies[accessCookie(secure).name];
  const id = sent === undefined ? null : openGrant(keys, sent, clock.now());
  const live = id === null ? null : await findActiveCode(db, { id }, civilDateAt(clock.now()));
  return live?.scope ?? null;
}

async function recordPage(
  { db, catalogue, names }: RestrictedDeps,
  scope: Scope,
  id: string,
): Promise<Page | null> {
  const row = await findOpened(db, scope, id);
  if (!row) return null;
  await names.directory();
  const type = catalogue.typeOf(row.type_key, row.type_version);
  const html = renderRecordHtml(type, jsonObject(row.content), {
    ...names.contextOn(civilDateAt(row.published_at)),
    fileUrl: (file) => urls.restrictedFile(file.sha256, file.name),
  });
  return restrictedRecordPage({
    id,
    title: row.title,
    indexNumber: row.index_number,
    bodyName: row.body_name,
    publishedAt: row.published_at.toISOString(),
    n: row.n,
    // Pictures in the text are read under the same code.
    html: html.replaceAll('src="/files/', 'src="/restricted/files/'),
  });
}

async function openFile({ db, store }: RestrictedDeps, scope: Scope, sha256: string): Promise<Stream | null> {
  const file = await findOpenedFile(db, scope, sha256);
  if (!file) return null;
  if ((await store.sizeOf(sha256)) === null) throw new ProblemError([problem('unavailable')]);
  const shown = file.media_type.startsWith('image/');
  return {
    contentType: file.media_type,
    headers: {
      'content-length': file.size_bytes,
      'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', file.name),
      'content-security-policy': "sandbox; default-src 'none'",
    },
    stream: store.read(sha256),
  };
}

/** Entering a code and leaving again. */
function codeForms(deps: RestrictedDeps): readonly Route[] {
  const { clock, keys } = deps;
  const limiters = redeemLimiters(deps.db);
  const { name, settings } = accessCookie(deps.secure);
  return [
    form({
      path: PATHS.restricted,
      unlogged: true,
      parameters: none,
      rateClass: 'search',
      answer: async (_, exchange) => {
        const { request, reply } = exchange;
        const typed = formText(request.body, 'code').slice(0, 60);
        const redeemed = await redeemAccessCode(deps, limiters, { typed, address: request.ip });
        if (!redeemed.ok) {
          const [first] = redeemed.refusals;
          const status = first === undefined ? 403 : problemStatus(first.code);
          return unlisted(exchange, codePage(status, redeemed.refusals));
        }
        const grant = sealGrant(keys, redeemed.value.id, clock.now());
        void reply.setCookie(name, grant, { ...settings, maxAge: GRANT_MS / 1000 });
        return toCode;
      },
    }),
    form({
      path: PATHS.leaveRestricted,
      unlogged: true,
      parameters: none,
      rateClass: 'search',
      answer: async (_, { reply }) => {
        void reply.clearCookie(name, settings);
        return toCode;
      },
    }),
  ];
}

/** 凭码查看: a code from paper, then the records that it opens, and nothing else. */
export const restrictedRoutes = (deps: RestrictedDeps): readonly Route[] => [
  personal({
    path: PATHS.restricted,
    unlogged: true,
    parameters: none,
    answer: async (_, exchange) => {
      const scope = await scopeOf(deps, exchange.request);
      const shown = scope === null ? codePage(200, []) : openedPage(await listOpened(deps.db, scope));
      return unlisted(exchange, shown);
    },
  }),
  ...codeForms(deps),
  personal({
    path: PATHS.restrictedRecord,
    unlogged: true,
    // Whether the address makes sense is said only to who has a code.
    parameters: (from) => from.at('id', ANYTHING),
    answer: async (id, exchange) => {
      const scope = await scopeOf(deps, exchange.request);
      if (scope === null) return toCode;
      const found = ID.test(id) ? await recordPage(deps, scope, id) : null;
      return found && unlisted(exchange, found);
    },
    missing,
  }),
  personal({
    path: PATHS.restrictedFile,
    unlogged: true,
    parameters: (from) => from.at('sha256', /^[0-9a-f]{64}$/),
    answer: async (sha256, { request }) => {
      const scope = await scopeOf(deps, request);
      return scope && openFile(deps, scope, sha256);
    },
    missing,
  }),
];
