import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { catalogue } from '../../../catalogue/registry.ts';
import type { Db } from '../../../database/database.ts';
import { parseCivilDate } from '../../../kernel/civil-date.ts';
import { type Clock, today } from '../../../kernel/clock.ts';
import { ID_PATTERN } from '../../../kernel/ids.ts';
import { searchCreditSubjects } from '../../../registers/credit-queries.ts';
import { differenceOf } from '../../../registers/difference.ts';
import { findEnterprise } from '../../../registers/enterprise.ts';
import {
  countEntries,
  ENTRY_SORTS,
  listEntries,
  listEntryHistory,
  listLinksFrom,
  listLinksTo,
} from '../../../registers/entry-queries.ts';
import { PREFECTURE_FACET } from '../../../registers/place-facet.ts';
import { declarationOf, listRegisters } from '../../../registers/register-queries.ts';
import { missing, requireRegister } from '../../../registers/require-register.ts';
import type { Site } from '../../frame/layout.tsx';
import type { Page } from '../../frame/page.tsx';
import { sendPage } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import { creditPage, creditSearchPage } from '../credit/credit-page.tsx';
import { filterParameter } from './declared-filters.tsx';
import { entryPage } from './entry-page.tsx';
import { DIFFERENCES_PER_PAGE, registerDifferencePage } from './register-difference-page.tsx';
import { ENTRIES_PER_PAGE, registerPage } from './register-page.tsx';
import { PREFECTURE_CHOICES, PREFECTURE_PARAMETER, registerPlaces } from './register-places.tsx';
import { registersPage } from './registers-page.tsx';

const PER_PAGE = 30;
const LAST_PAGE = 20_000;
const ID = new RegExp(ID_PATTERN);

type Query = Readonly<Record<string, unknown>>;

/** Repeated or broken parameters are as if they were not there: a mistyped address still shows something. */
const textOf = (query: Query, name: string, length = 100): string => {
  const value = query[name];
  return typeof value === 'string' ? value.trim().slice(0, length) : '';
};
const pageOf = (query: Query): number => {
  const text = textOf(query, 'page', 6);
  return /^[1-9]\d{0,4}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1;
};
const asked = (query: Query, name: string): Readonly<Record<string, string>> => {
  const value = textOf(query, name);
  return value === '' ? {} : { [name]: value };
};

/** Pages of lists and of enterprises, registered by `main/` beside the portal's own routes. */
export const registerPages =
  (deps: { readonly db: Db; readonly clock: Clock; readonly site: Site }): FastifyPluginAsync =>
  async (app) => {
    const { db } = deps;
    const hidden = { schema: { hide: true } };
    const send = (reply: FastifyReply, page: Page) => sendPage(reply, deps.site, page);
    const registerOf = async (id: string) => {
      if (!ID.test(id)) throw missing('这份清单');
      const register = await requireRegister({ db, catalogue }, id);
      return { register, declaration: declarationOf(register, catalogue).register };
    };

    app.get<{ Querystring: Query }>(urls.registers(), hidden, async (request, reply) => {
      const { query } = request;
      const filter = { ...asked(query, 'q'), ...asked(query, 'type'), ...asked(query, 'body') };
      const rows = await listRegisters(
        { db, catalogue },
        { ...filter, ...asked(query, 'after'), limit: PER_PAGE },
      );
      const registers = rows.slice(0, PER_PAGE);
      const next = rows.length > PER_PAGE ? (registers.at(-1)?.id ?? null) : null;
      return send(reply, registersPage({ asked: { ...filter, ...asked(query, 'after') }, registers, next }));
    });

    app.get<{ Params: { id: string }; Querystring: Query }>(
      '/registers/:id',
      hidden,
      async (request, reply) => {
        const { register, declaration } = await registerOf(request.params.id);
        const { query } = request;
        const day = textOf(query, 'on', 10);
        const known = day === '' ? null : parseCivilDate(day);
        const now = today(deps.clock);
        const on = known ?? now;
        const q = textOf(query, 'q');
        const sort = ENTRY_SORTS.find((each) => each === textOf(query, 'sort')) ?? 'key';
        const filters = Object.fromEntries(
          declaration.filters.map((name) => [name, textOf(query, filterParameter(name))]),
        );
        const page = pageOf(query);
        const wanted = textOf(query, PREFECTURE_PARAMETER, 6);
        const prefecture =
          declaration.map !== null && PREFECTURE_CHOICES.some(({ value }) => value === wanted) ? wanted : '';
        const conditions = { on, today: now, q, filters: { ...filters, [PREFECTURE_FACET]: prefecture } };
        const [entries, total, places] = await Promise.all([
          listEntries(db, register.id, conditions, {
            sort,
            descending: sort === 'from',
            offset: (page - 1) * ENTRIES_PER_PAGE,
            limit: ENTRIES_PER_PAGE,
          }),
          countEntries({ db, catalogue }, register.id, conditions),
          registerPlaces(db, register.id, declaration.map, conditions),
        ]);
        const complaint =
          day !== '' && known === null ? `清单日期“${day}”不是有效日期，显示的是今天的清单。` : null;
        const model = {
          register,
          declaration,
          entries,
          total,
          on,
          today: now,
          q,
          filters,
          prefecture,
          places,
          sort,
          page,
          complaint,
        };
        return send(reply, registerPage(model));
      },
    );

    app.get<{ Params: { id: string; key: string }; Querystring: Query }>(
      '/registers/:id/entries/:key',
      hidden,
      async (request, reply) => {
        const { register, declaration } = await registerOf(request.params.id);
        const { key } = request.params;
        const now = today(deps.clock);
        const [current, ...earlier] = await listEntryHistory(db, register.id, key, now);
        if (current === undefined) throw missing('这个条目');
        const [linksFrom, linksTo] = await Promise.all([
          listLinksFrom(db, register.id, key),
          listLinksTo(db, { body: register.body, type: register.type, key }),
        ]);
        const history = [current, ...earlier] as const;
        const day = textOf(request.query, 'on', 10);
        const on = day === '' ? null : parseCivilDate(day);
        const model = { register, declaration, history: [...history] as const, linksFrom, linksTo };
        return send(
          reply,
          entryPage({
            ...model,
            today: now,
            on,
            complaint: day !== '' && on === null ? `“${day}”不是有效日期，显示的是现在的内容。` : null,
          }),
        );
      },
    );

    app.get<{ Params: { id: string; range: string }; Querystring: Query }>(
      '/registers/:id/diff/:range',
      hidden,
      async (request, reply) => {
        const { register, declaration } = await registerOf(request.params.id);
        const match = /^([1-9]\d{0,5})\.\.([1-9]\d{0,5})$/.exec(request.params.range);
        const [from, to] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
        const known = (n: number) => register.editions.some((edition) => edition.n === n);
        if (!known(from) || !known(to) || from >= to) throw missing('这两版的对照');
        const page = pageOf(request.query);
        const difference = await differenceOf(
          db,
          declaration,
          { id: register.id, from, to, today: today(deps.clock) },
          { offset: (page - 1) * DIFFERENCES_PER_PAGE, limit: DIFFERENCES_PER_PAGE },
        );
        return send(reply, registerDifferencePage({ register, declaration, from, to, page, difference }));
      },
    );

    app.get<{ Querystring: Query }>(urls.credit(), hidden, async (request, reply) => {
      const q = textOf(request.query, 'q');
      return send(reply, creditSearchPage(q, await searchCreditSubjects(db, q, today(deps.clock), 50)));
    });

    app.get<{ Params: { uscc: string } }>('/credit/:uscc', hidden, async (request, reply) => {
      const enterprise = await findEnterprise(
        { db, catalogue },
        request.params.uscc.toUpperCase(),
        today(deps.clock),
      );
      if (enterprise === null) throw missing('这个统一社会信用代码');
      return send(reply, creditPage(enterprise));
    });
  };
