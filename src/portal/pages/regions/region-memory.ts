import type { FastifyPluginAsync } from 'fastify';
import { acceptForms, formText } from '../../frame/form-body.ts';
import { urls } from '../../frame/urls.ts';

const COOKIE = 'region';
const YEAR_SECONDS = 365 * 24 * 3600;
const NO_STORE = 'private, no-store';
/** 6, 9 or 12 digits of an administrative division. */
const DIVISION = /^\d{6}(?:\d{3}(?:\d{3})?)?$/;

/** 我的地区, remembered in the visitor's own browser and only when asked. The pages themselves are the same for everybody. */
export const regionMemory =
  (deps: { readonly secure: boolean }): FastifyPluginAsync =>
  async (app) => {
    acceptForms(app);
    const cookie = { path: urls.regions, httpOnly: true, sameSite: 'lax', secure: deps.secure } as const;

    app.get(urls.myRegion, { schema: { hide: true } }, async (request, reply) => {
      const known = request.cookies[COOKIE] ?? '';
      return reply
        .header('cache-control', NO_STORE)
        .redirect(DIVISION.test(known) ? urls.region(known) : urls.regions, 303);
    });

    app.post(
      urls.myRegion,
      { config: { access: 'public', csrf: 'origin-only', idempotency: false }, schema: { hide: true } },
      async (request, reply) => {
        const division = formText(request.body, 'division').slice(0, 12);
        void reply.header('cache-control', NO_STORE);
        return DIVISION.test(division)
          ? reply
              .setCookie(COOKIE, division, { ...cookie, maxAge: YEAR_SECONDS })
              .redirect(urls.region(division), 303)
          : reply.clearCookie(COOKIE, cookie).redirect(urls.regions, 303);
      },
    );
  };
