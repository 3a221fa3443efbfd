import type { Directory } from '../bodies/directory.ts';
import { expandResponsible } from '../bodies/resolve-parties.ts';
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { termText } from '../kernel/term.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { ItemDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import { ITEM_FIELD_TITLES } from './item-text.ts';

export interface JudgingContext {
  readonly catalogue: Catalogue;
  readonly directory: Directory;
  readonly today: CivilDate;
}

const invalid = (field: keyof ItemDeclaration, detail: string): Refusal =>
  problem('field-invalid', { field: ITEM_FIELD_TITLES[field], detail }, { path: `/${field}` });

const missing = (field: keyof ItemDeclaration): Refusal =>
  problem('field-required', { field: ITEM_FIELD_TITLES[field] }, { path: `/${field}` });

/** Every reason why an item cannot stand in the catalogue; none when it can. */
export function judgeItem(item: ItemDeclaration, context: JudgingContext): readonly Refusal[] {
  const { catalogue } = context;
  const type = catalogue.findCurrentType(item.type);
  return [
    ...judgeCode(item, catalogue),
    ...(['title', 'group', 'timingBasis'] as const).flatMap((field) =>
      item[field].trim() === '' ? [missing(field)] : [],
    ),
    ...(['elements', 'basis', 'channels', 'review'] as const).flatMap((field) => judgeList(item, field)),
    ...(type ? [] : [invalid('type', `没有“${item.type}”这种信息类型`)]),
    ...item.clauses.flatMap((clause) =>
      catalogue.clauses.has(clause) ? [] : [invalid('clauses', `没有第“${clause}”条款`)],
    ),
    ...judgeBodies(item, context),
    ...judgeTiming(item, type, context),
  ];
}

function judgeCode(item: ItemDeclaration, catalogue: Catalogue): readonly Refusal[] {
  const area = catalogue.findArea(item.area);
  const number = item.area.slice(0, 2);
  return [
    ...(area ? [] : [invalid('area', `没有“${item.area}”这个领域`)]),
    ...(/^[a-z0-9][a-z0-9.-]{1,59}$/.test(item.code)
      ? []
      : [invalid('code', '应为小写字母、数字、点和短横线，例如“14.air-bulletin”')]),
    ...(area && !item.code.startsWith(`${number}.`)
      ? [invalid('code', `“${area.title}”领域的编码应以“${number}.”开头`)]
      : []),
  ];
}

function judgeList(
  item: ItemDeclaration,
  field: 'elements' | 'basis' | 'channels' | 'review',
): readonly Refusal[] {
  const list: readonly string[] = item[field];
  if (list.length === 0) return [missing(field)];
  if (list.some((text) => text.trim() === '')) return [invalid(field, '有空白的一项')];
  return new Set(list).size === list.length ? [] : [invalid(field, '有重复的一项')];
}

function judgeBodies(
  item: ItemDeclaration,
  { directory, today, catalogue }: JudgingContext,
): readonly Refusal[] {
  const unknown = (field: 'leads' | 'responsible', codes: readonly string[]): readonly Refusal[] =>
    codes.flatMap((value) =>
      directory.byCode.has(value) ? [] : [problem('body-unknown', { value }, { path: `/${field}` })],
    );
  const named = item.responsible.flatMap((each) => ('bodies' in each ? each.bodies : []));
  const refusals = [...unknown('leads', item.leads), ...unknown('responsible', named)];
  const holders = item.responsible.flatMap((each) => ('holders' in each ? [each.holders] : []));
  for (const value of holders)
    if (catalogue.findRegister(value)?.register.holders === undefined)
      refusals.push(invalid('responsible', `没有记载责任单位的名录类型“${value}”`));
  if (item.responsible.length === 0) return [...refusals, missing('responsible')];
  const bearers = expandResponsible(item.responsible, directory, today);
  return refusals.length === 0 && holders.length === 0 && bearers.length === 0
    ? [invalid('responsible', '所选单位均已撤销，且没有承接单位')]
    : refusals;
}

function judgeTiming(
  item: ItemDeclaration,
  type: TypeDeclaration | null,
  { catalogue, today }: JudgingContext,
): readonly Refusal[] {
  const { timing } = item;
  if (timing.kind === 'standing') return [];
  const refusals: Refusal[] = [];
  if (timing.kind === 'event' && type) {
    const field = type.fields[timing.event];
    if (field?.kind !== 'date' || !field.required) {
      const dates = Object.values(type.fields).flatMap((each) =>
        each.kind === 'date' && each.required ? [`“${each.title}”`] : [],
      );
      refusals.push(
        invalid(
          'timing',
          `起算日期应为“${type.title}”的必填日期${dates.length > 0 ? `：${dates.join('、')}` : '，该类型没有，请改为按周期公开'}`,
        ),
      );
    }
  }
  if (timing.rule !== undefined) {
    const rule = catalogue.ruleOn(timing.rule, today);
    if (rule === null) refusals.push(invalid('timing', `没有现行的期限规则“${timing.rule}”`));
    else if (rule.value !== timing.days || rule.unit !== timing.unit || rule.date !== timing.date) {
      refusals.push(
        invalid(
          'timing',
          `按“${rule.title}”应为${termText({ count: rule.value, unit: rule.unit, date: rule.date })}；自行规定期限的，请不选规则`,
        ),
      );
    }
  }
  return refusals;
}

/** Why and since when: both are asked of every change. A change holds at once, so its day cannot lie ahead. */
export function judgeWhyAndWhen(
  given: { readonly reason: string; readonly validFrom: string },
  action: string,
  today: CivilDate,
  lastChangedFrom: string | null,
): readonly Refusal[] {
  const at = { path: '/validFrom' };
  const validFrom = parseCivilDate(given.validFrom);
  const field = '执行日期';
  return [
    ...(given.reason.trim() === '' ? [problem('reason-required', { action }, { path: '/reason' })] : []),
    ...(validFrom === null ? [problem('date-invalid', { field, value: given.validFrom }, at)] : []),
    ...(validFrom !== null && validFrom > today
      ? [problem('date-in-future', { field, value: validFrom }, at)]
      : []),
    ...(validFrom !== null && lastChangedFrom !== null && validFrom < lastChangedFrom
      ? [
          problem(
            'date-order',
            {
              later: field,
              laterValue: validFrom,
              earlier: '上一版的执行日期',
              earlierValue: lastChangedFrom,
            },
            at,
          ),
        ]
      : []),
  ];
}

/** Every area keeps an item. */
export const lastOfArea = (catalogue: Catalogue, item: Pick<ItemDeclaration, 'title' | 'area'>): Refusal =>
  problem('area-needs-item', {
    item: item.title,
    area: catalogue.findArea(item.area)?.title ?? item.area,
  });
