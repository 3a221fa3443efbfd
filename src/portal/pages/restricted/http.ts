import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { type AudienceDeps, REDEEM_LIMITS, redeemAccessCode } from '../../../audiences/access-codes.ts';
import { GRANT_MS, openGrant, sealGrant } from '../../../audiences/audience-key.ts';
import {
  findActiveCode,
  findOpened,
  findOpenedFile,
  listOpened,
  type Scope,
} from '../../../audiences/store.ts';
import { typeOf } from '../../../catalogue/registry.ts';
import { contentDisposition } from '../../../files/download-headers.ts';
import type { FileStore } from '../../../files/store.ts';
import { AttemptLimiter } from '../../../kernel/attempt-limiter.ts';
import { civilDateAt } from '../../../kernel/civil-date.ts';
import { ID_PATTERN } from '../../../kernel/ids.ts';
import { jsonObject } from '../../../kernel/json-object.ts';
import { ProblemError, problem, problemStatus } from '../../../kernel/problems.ts';
import { acceptForms, formText } from '../../frame/form-body.ts';
import type { Site } from '../../frame/layout.tsx';
import { type Page, renderPage } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { RecordNames } from '../../record/record-names.ts';
import { renderRecordHtml } from '../../record/render-record.tsx';
import { codePage, openedPage, restrictedRecordPage } from './restricted-page.tsx';

export interface RestrictedPagesDeps extends AudienceDeps {
  readonly site: Site;
  readonly store: Pick<FileStore, 'read' | 'sizeOf'>;
}

/** The page says that no address is kept, so none stands in the log beside the second in which a code was used. */
const UNLOGGED = { schema: { hide: true }, config: { address: 'unlogged' } } as const;

const COOKIE = 'gongkai_access';
const ID = new RegExp(ID_PATTERN);
/** Never in a shared cache, never in the browser's: the next person at this machine goes back and sees nothing. */
const NO_STORE = 'private, no-store';

const missing = () => new ProblemError([problem('not-found', { what: '该条信息' })]);

/** `/restricted`: a code from paper, then the records that it opens, and nothing else. Outside the portal's page cache. */
export const restrictedPages =
  (deps: RestrictedPagesDeps): FastifyPluginAsync =>
  async (app) => {
    const { db, clock, keys, site, store } = deps;
    acceptForms(app);
    const names = new RecordNames(db, clock);
    const limiters = REDEEM_LIMITS.map((limit) => new AttemptLimiter(limit));
    const cookie = {
      path: urls.restricted,
      httpOnly: true,
      sameSite: 'strict',
      secure: site.config.publicUrl.startsWith('https:'),
    } as const;

    const send = (reply: FastifyReply, page: Page) =>
      reply
        .code(page.status)
        // `no-referrer` would make browsers hide the origin of the form, which then looks foreign.
        .headers({ 'cache-control': NO_STORE, 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' })
        .type('text/html; charset=utf-8')
        .send(renderPage(site, page));

    /** The scope of the code that was entered; looked up each time, so that a revoked code ends at once. */
    async function scopeOf(request: FastifyRequest): Promise<Scope | null> {
      const sent = request.cookies[COOKIE];
      const id = sent === undefined ? null : openGrant(keys, sent, clock.now());
      const live = id === null ? null : await findActiveCode(db, { id }, civilDateAt(clock.now()));
      return live?.scope ?? null;
    }

    app.get(urls.restricted, UNLOGGED, async (request, reply) => {
      const scope = await scopeOf(request);
      return send(reply, scope === null ? codePage(200, []) : openedPage(await listOpened(db, scope)));
    });

    const forms = {
      config: {
        access: 'public',
        address: 'unlogged',
        rateClass: 'search',
        csrf: 'origin-only',
        idempotency: false,
      },
      schema: { hide: true },
    } as const;

    app.post(urls.restricted, forms, async (request, reply) => {
      const typed = formText(request.body, 'code').slice(0, 60);
      const redeemed = await redeemAccessCode(deps, limiters, { typed, address: request.ip });
      if (!redeemed.ok) {
        const [first] = redeemed.refusals;
        return send(
          reply,
          codePage(first === undefined ? 403 : problemStatus(first.code), redeemed.refusals),
        );
      }
      return reply
        .setCookie(COOKIE, sealGrant(keys, redeemed.value.id, clock.now()), {
          ...cookie,
          maxAge: GRANT_MS / 1000,
        })
        .header('cache-control', NO_STORE)
        .redirect(urls.restricted, 303);
    });

    app.post(`${urls.restricted}/leave`, forms, async (_request, reply) =>
      reply.clearCookie(COOKIE, cookie).header('cache-control', NO_STORE).redirect(urls.restricted, 303),
    );

    app.get<{ Params: { id: string } }>('/restricted/d/:id', UNLOGGED, async (request, reply) => {
      const scope = await scopeOf(request);
      if (scope === null) return reply.header('cache-control', NO_STORE).redirect(urls.restricted, 303);
      const { id } = request.params;
      const row = ID.test(id) ? await findOpened(db, scope, id) : undefined;
      if (!row) throw missing();
      await names.directory();
      const html = renderRecordHtml(typeOf(row.type_key, row.type_version), jsonObject(row.content), {
        ...names.contextOn(civilDateAt(row.published_at)),
        fileUrl: (file) => urls.restrictedFile(file.sha256, file.name),
      });
      return send(
        reply,
        restrictedRecordPage({
          id,
          title: row.title,
          indexNumber: row.index_number,
          bodyName: row.body_name,
          publishedAt: row.published_at.toISOString(),
          n: row.n,
          // Pictures in the text are read under the same code.
          html: html.replaceAll('src="/files/', 'src="/restricted/files/'),
        }),
      );
    });

    app.get<{ Params: { sha256: string; name: string } }>(
      '/restricted/files/:sha256/:name',
      UNLOGGED,
      async (request, reply) => {
        const scope = await scopeOf(request);
        const { sha256 } = request.params;
        const file =
          scope !== null && /^[0-9a-f]{64}$/.test(sha256)
            ? await findOpenedFile(db, scope, sha256)
            : undefined;
        if (!file) throw missing();
        if ((await store.sizeOf(sha256)) === null) throw new ProblemError([problem('unavailable')]);
        const shown = file.media_type.startsWith('image/');
        return reply
          .type(file.media_type)
          .headers({
            'cache-control': NO_STORE,
            'content-length': file.size_bytes,
            'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', file.name),
            'content-security-policy': "sandbox; default-src 'none'",
          })
          .send(store.read(sha256));
      },
    );
  };
