import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  Item,
  ItemChange,
  ItemRetirement,
  ItemTiming,
  ItemVersion,
  LawRule,
  Page,
  Problem,
  TimingExplanation,
} from '../api/contract.ts';
import { loadDirectory } from '../bodies/directory.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { addDays } from '../kernel/civil-date.ts';
import { today } from '../kernel/clock.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { Result } from '../kernel/result.ts';
import { ruleText } from '../schema/law.ts';
import { acceptedValue } from '../web/accepted-value.ts';
import { entityTag, requireIfMatch } from '../web/etag.ts';
import { requireActor } from '../web/request.ts';
import {
  type ChangedItem,
  type CloseObligations,
  changeItem,
  createItem,
  retireItem,
} from './change-item.ts';
import { describeItem } from './describe-item.ts';
import { bodyNames } from './item-text.ts';
import { listItemVersions } from './item-versions.ts';
import { findItem } from './items.ts';
import { catalogueSheetRoutes } from './sheet/http.ts';
import type { Working } from './source.ts';
import { dueAfterEvent, duePeriods, timingText } from './timing.ts';

export interface OfficeRouteDeps extends Working {
  /** Called when the catalogue has changed: pages that show it are drawn anew. */
  readonly changed: () => Promise<void>;
  readonly closeObligations: CloseObligations;
}

const tags = ['catalogue'] as const;
const Params = Type.Object({ code: Type.String({ maxLength: 60 }) });
const answers = { 200: Item, '4xx': Problem };

/** What a timing means in words, and the next example of it: an event today, or the first period that ends from today on. */
function explainTiming(timing: ItemTiming, { clock, catalogue }: Working): TimingExplanation {
  const day = today(clock);
  const example =
    timing.kind === 'event'
      ? dueAfterEvent(timing, day, catalogue)
      : duePeriods(timing, day, addDays(day, 400), catalogue)[0];
  const reviewed = timing.kind === 'standing' ? addDays(day, Math.round(timing.reviewMonths * 30.44)) : null;
  return {
    text: timingText(timing),
    computation:
      example?.computation ??
      (reviewed === null ? null : `今天复核的，下一次应在${reviewed.slice(0, 7)}复核`),
    dueOn: example?.dueOn ?? reviewed,
  };
}

/** An office changes the catalogue: with its reason, in the open. */
export const officeRoutes =
  (deps: OfficeRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const described = async (code: string): Promise<{ readonly item: Item; readonly tag: string }> => {
      const item = await findItem(deps.db, code);
      if (!item) throw new ProblemError([problem('not-found', { what: `公开事项“${code}”` })]);
      return { item: describeItem(item, deps.catalogue), tag: entityTag(item.version) };
    };
    /** A version conflict brings the other's item along, so that both can be compared. */
    const settled = async (code: string, result: Result<ChangedItem>) => {
      const conflict = !result.ok && result.refusals.some((refusal) => refusal.code === 'version-conflict');
      const changed = acceptedValue(result, conflict ? { current: (await described(code)).item } : {});
      await deps.changed();
      return described(changed.code);
    };
    const mayKeep = (actor: Actor | null): boolean =>
      actor !== null && can(actor, 'view-drafts', actor.grants[0]?.bodyCode ?? '') === null;

    app.get(
      '/catalogue/items/:code',
      {
        config: { access: 'public' },
        schema: { summary: '读取公开事项', tags, params: Params, response: answers },
      },
      async (request, reply) => {
        const { item, tag } = await described(request.params.code);
        reply.header('etag', tag);
        return item;
      },
    );

    app.get(
      '/catalogue/items/:code/versions',
      {
        config: { access: 'public' },
        schema: {
          summary: '公开事项的历史版本：何时、为何、改了什么',
          tags,
          params: Params,
          response: { 200: Page(ItemVersion), '4xx': Problem },
        },
      },
      async (request) => {
        const { code } = request.params;
        await described(code);
        const { db, catalogue } = deps;
        const words = { nameOf: bodyNames(await loadDirectory(db, catalogue.listedBodies)), catalogue };
        const versions = await listItemVersions(db, code, words, mayKeep(request.actor));
        return { items: [...versions], next: null };
      },
    );

    app.post(
      '/catalogue/items',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '新增公开事项（政务公开办）',
          tags,
          body: ItemChange,
          response: { 201: Item, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { reason, validFrom, ...item } = request.body;
        const created = await createItem(deps, requireActor(request), { item, reason, validFrom });
        const { item: made, tag } = await settled(item.code, created);
        reply.code(201).header('etag', tag).header('location', `/api/v1/catalogue/items/${made.code}`);
        return made;
      },
    );

    app.patch(
      '/catalogue/items/:code',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '修改公开事项，停用的恢复使用（政务公开办，须带 If-Match）',
          tags,
          params: Params,
          body: ItemChange,
          response: answers,
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { code } = request.params;
        const { reason, validFrom, ...item } = request.body;
        const version = requireIfMatch(request);
        const changed = await changeItem(deps, actor, { code, version, item, reason, validFrom });
        const answer = await settled(code, changed);
        reply.header('etag', answer.tag);
        return answer.item;
      },
    );

    app.post(
      '/catalogue/items/:code/retire',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '停用公开事项（政务公开办，须带 If-Match）',
          tags,
          params: Params,
          body: ItemRetirement,
          response: answers,
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { code } = request.params;
        const version = requireIfMatch(request);
        const answer = await settled(code, await retireItem(deps, actor, { code, version, ...request.body }));
        reply.header('etag', answer.tag);
        return answer.item;
      },
    );

    app.get(
      '/catalogue/rules',
      {
        config: { access: 'public' },
        schema: { summary: '公开期限的法定规则', tags, response: { 200: Page(LawRule), '4xx': Problem } },
      },
      async () => ({
        items: deps.catalogue.lawRules.map((rule) => ({ ...rule, text: ruleText(rule) })),
        next: null,
      }),
    );

    app.post(
      '/catalogue/timing',
      {
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '公开时限的含义和示例',
          tags,
          body: Type.Object({ timing: ItemTiming }, { additionalProperties: false }),
          response: { 200: TimingExplanation, '4xx': Problem },
        },
      },
      async (request) => explainTiming(request.body.timing, deps),
    );

    await app.register(catalogueSheetRoutes(deps));
  };
