import { formText } from '../../frame/form-body.ts';
import { DIVISION } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { form, none, personal, type Route } from '../../frame/route.ts';
import { urls } from '../../frame/urls.ts';

const COOKIE = 'region';
const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * 我的地区, remembered in the visitor's own browser and only when asked. The pages themselves are the same for everybody.
 */
export function regionMemory(deps: { readonly secure: boolean }): readonly Route[] {
  const cookie = { path: urls.regions, httpOnly: true, sameSite: 'lax', secure: deps.secure } as const;
  return [
    personal({
      path: PATHS.myRegion,
      parameters: none,
      answer: async (_, { request }) => {
        const known = request.cookies[COOKIE] ?? '';
        return { location: DIVISION.test(known) ? urls.region(known) : urls.regions, status: 303 };
      },
    }),
    form({
      path: PATHS.myRegion,
      parameters: none,
      answer: async (_, { request, reply }) => {
        const division = formText(request.body, 'division').slice(0, 12);
        if (DIVISION.test(division)) {
          void reply.setCookie(COOKIE, division, { ...cookie, maxAge: YEAR_SECONDS });
          return { location: urls.region(division), status: 303 };
        }
        void reply.clearCookie(COOKIE, cookie);
        return { location: urls.regions, status: 303 };
      },
    }),
  ];
}
