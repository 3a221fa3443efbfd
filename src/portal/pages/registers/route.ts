import { shown } from '../../../kernel/shown.ts';
import { ENTRY_SORTS } from '../../../registers/entry-queries.ts';
import type { Catalogue } from '../../../schema/catalogue.ts';
import { ANYTHING, ID, type Parameters } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { filterParameter } from './declared-filters.tsx';
import { entryPage } from './entry-page.tsx';
import { readEntry, readRegister, readRegisterDifference, readRegisters } from './query.ts';
import { registerDifferencePage } from './register-difference-page.tsx';
import { registerPage } from './register-page.tsx';
import { PREFECTURE_PARAMETER } from './register-places.tsx';
import { registersPage } from './registers-page.tsx';

const LAST_PAGE = 20_000;
const missing = '这份清单';

/** The filters of every type of list: which one it is, is known when it was read. */
const filterNames = ({ registers }: Catalogue): readonly string[] =>
  [...new Set(registers.flatMap(({ register }) => register.filters))].toSorted();

const filters = (from: Parameters, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, from.text(filterParameter(name))]));

/** 清单和名录: all lists, a list on any day, an entry with its history, two editions side by side. */
export function registerRoutes(deps: PageDeps): readonly Route[] {
  const names = filterNames(deps.catalogue);
  const prefectures = deps.catalogue.province.outlines.map(({ code }) => code);
  return [
    page({
      path: PATHS.registers,
      parameters: (from) => ({
        q: from.text('q'),
        type: from.text('type'),
        body: from.text('body'),
        after: from.text('after'),
      }),
      query: (asked) => readRegisters(deps, asked),
      view: registersPage,
    }),
    page({
      path: PATHS.register,
      parameters: (from) => ({
        id: from.at('id', ID),
        q: from.text('q'),
        on: from.day('on'),
        filters: filters(from, names),
        prefecture: from.among(PREFECTURE_PARAMETER, prefectures) ?? '',
        sort: from.among('sort', ENTRY_SORTS) ?? 'key',
        page: from.page(LAST_PAGE),
      }),
      query: (asked) => readRegister(deps, asked),
      view: registerPage,
      shows: (_, { id }) => [shown.record(id), shown.exceptions],
      missing,
    }),
    page({
      path: PATHS.registerEntry,
      parameters: (from) => ({
        id: from.at('id', ID),
        key: from.at('key', ANYTHING),
        on: from.day('on'),
      }),
      query: (asked) => readEntry(deps, asked),
      view: entryPage,
      // A line of another list may name this one.
      shows: (_, { id }) => [shown.record(id), shown.registers],
      missing,
    }),
    page({
      path: PATHS.registerDifference,
      parameters: (from) => ({ id: from.at('id', ID), ...from.range('range'), page: from.page(LAST_PAGE) }),
      query: (asked) => readRegisterDifference(deps, asked),
      view: registerDifferencePage,
      shows: (_, { id }) => [shown.record(id)],
      missing,
    }),
  ];
}
