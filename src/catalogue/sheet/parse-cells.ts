import type { Directory } from '../../bodies/directory.ts';
import {
  HOLDERS_NAME,
  type ItemDeclaration,
  RESPONSIBLE_SET_NAMES,
  REVIEW_NAMES,
  REVIEW_STEPS,
  type Responsible,
  type ReviewStep,
  type TermUnit,
  type Timing,
  type TimingPeriod,
} from '../../schema/declaration.ts';
import { CHANNELS, keptChannel } from './columns.ts';

/** What a cell means, or why it cannot be understood. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string };

const fault = (text: string): { readonly fault: string } => ({ fault: text });
/** For keywords: widths, spaces and commas make no difference. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

export const parseLines = (text: string): readonly string[] =>
  text
    .split(/[\n；;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const isTicked = (text: string): boolean => /^[√✓✔■☑是Yy1]/.test(text.trim());

function bodyCalled(text: string, directory: Directory): Parsed<string> {
  const code = /[〔[(（]([a-z0-9-]+)[〕\])）]$/.exec(text)?.[1] ?? text;
  if (directory.byCode.has(code)) return { value: code };
  const candidates = directory.byName.get(text) ?? directory.byName.get(bare(text)) ?? [];
  const living = candidates.filter((body) => body.abolishedOn === null);
  const [only, ...more] = living.length > 0 ? living : candidates;
  if (only === undefined) return fault(`没有名称为“${text}”的公开主体`);
  return more.length > 0 ? fault(`“${text}”有多个同名主体，请写成“名称〔代码〕”`) : { value: only.code };
}

export function parseBodies(text: string, directory: Directory): Parsed<readonly string[]> {
  const found = text
    .split(/[\n、；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => bodyCalled(name, directory));
  const faults = found.flatMap((each) => ('fault' in each ? [each.fault] : []));
  return faults.length > 0
    ? fault(faults.join('；'))
    : { value: found.flatMap((each) => ('value' in each ? [each.value] : [])) };
}

const isSet = (text: string): text is keyof typeof RESPONSIBLE_SET_NAMES =>
  Object.hasOwn(RESPONSIBLE_SET_NAMES, text);
const setCalled = (text: string) =>
  Object.entries(RESPONSIBLE_SET_NAMES).flatMap(([set, name]) =>
    bare(name) === bare(text) && isSet(set) ? [set] : [],
  )[0];

const HOLDERS = new RegExp(`^${HOLDERS_NAME}〔([a-z0-9-]+)〕$`);

/** Line by line: a set by its phrase, else bodies by name; several bodies one after the other are one entry. */
export function parseResponsible(text: string, directory: Directory): Parsed<readonly Responsible[]> {
  const responsible: (
    | { set: keyof typeof RESPONSIBLE_SET_NAMES }
    | { bodies: string[] }
    | { holders: string }
  )[] = [];
  const faults: string[] = [];
  for (const line of text.split(/[\n；;]/).map((each) => each.trim())) {
    if (line === '') continue;
    const register = HOLDERS.exec(line)?.[1];
    if (register !== undefined) {
      responsible.push({ holders: register });
      continue;
    }
    const whole = setCalled(line);
    for (const phrase of whole ? [line] : line.split('、')) {
      const set = whole ?? setCalled(phrase);
      if (set) {
        responsible.push({ set });
        continue;
      }
      const body = bodyCalled(phrase.trim(), directory);
      if ('fault' in body) {
        faults.push(body.fault);
        continue;
      }
      const last = responsible.at(-1);
      if (last && 'bodies' in last) last.bodies.push(body.value);
      else responsible.push({ bodies: [body.value] });
    }
  }
  return faults.length > 0 ? fault(faults.join('；')) : { value: responsible };
}

/** Ticked boxes, or plain names without any box. */
export function parseChannels(text: string): Parsed<readonly string[]> {
  const boxes = [...text.matchAll(/([■□☑☐√✓])\s*([^■□☑☐√✓\n]*)/g)];
  const ticked =
    boxes.length === 0
      ? text.split(/[\n、；;]/)
      : boxes.flatMap(([, box = '', name = '']) => (/[■☑√✓]/.test(box) ? [name] : []));
  const channels = ticked
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => {
      const other = /^其他[：:]?(.*)$/.exec(name)?.[1];
      return other === undefined
        ? [CHANNELS.find((known) => bare(known) === bare(name)) ?? name]
        : parseLines(other);
    });
  return channels.length === 0
    ? fault('没有选择渠道；选“其他”的，请写明')
    : { value: channels.map(keptChannel) };
}

const EVERY: Readonly<Record<string, TimingPeriod>> = {
  小时: 'hour',
  日: 'day',
  月: 'month',
  季度: 'quarter',
  季: 'quarter',
  半年: 'half-year',
  年: 'year',
};
const UNITS: Readonly<Record<string, TermUnit>> = {
  工作日: 'working-day',
  日: 'calendar-day',
  天: 'calendar-day',
  小时: 'hour',
  月: 'month',
  年: 'year',
};
const FIXED = /(次年(\d{1,2})月(\d{1,2})日)前?$/;
const TERM = /(\d+)个?(工作日|日|天|小时|月|年)(?:之?内)?$/;

/** `20个工作日内`, `当日`, `次年1月31日前`, at the end of what is said; null where it says none of them. */
function parseTerm(said: string): Pick<Extract<Timing, { kind: 'event' }>, 'days' | 'unit' | 'date'> | null {
  const fixed = FIXED.exec(said);
  if (fixed)
    return {
      days: 0,
      unit: 'date',
      date: [fixed[2], fixed[3]].map((part) => (part ?? '').padStart(2, '0')).join('-'),
    };
  if (said.endsWith('当日')) return { days: 0, unit: 'same-day' };
  const term = TERM.exec(said);
  const unit = UNITS[term?.[2] ?? ''];
  return term && unit ? { days: Number(term[1]), unit } : null;
}

/** `event` and `rule` come from columns of their own. */
export function parseTiming(text: string, event: string, rule: string): Parsed<Timing> {
  const said = bare(text);
  const ruled = rule === '' ? {} : { rule };
  const reviewed = /^长期公开,?每(\d+)个月复核$/.exec(said);
  if (reviewed) return { value: { kind: 'standing', reviewMonths: Number(reviewed[1]) } };
  const period = /^每(小时|日|月|季度|季|半年|年)公开,?(?:期满|次年)/.exec(said);
  const every = EVERY[period?.[1] ?? ''];
  const term = parseTerm(said);
  if (period && every && term) return { value: { kind: 'period', every, ...term, ...ruled } };
  if (term && /^(自.*之日起\d|.*当日|.*的?次年)/.test(said))
    return { value: { kind: 'event', event, ...term, ...ruled } };
  return fault(
    '应写作“自信息形成或者变更之日起20个工作日内”“每月公开，期满后20个工作日内”“每年公开，次年1月31日前”或者“长期公开，每6个月复核”',
  );
}

export function parseReview(text: string): Parsed<readonly ReviewStep[]> {
  const steps = text
    .split(/[\n、，,；;]/)
    .map(bare)
    .filter((name) => name !== '');
  const known = steps.flatMap((name) => REVIEW_STEPS.filter((step) => REVIEW_NAMES[step] === name));
  return known.length === steps.length
    ? { value: known }
    : fault(
        `审核环节只有${Object.values(REVIEW_NAMES)
          .map((name) => `“${name}”`)
          .join('、')}`,
      );
}

export const parseClauses = (text: string): readonly string[] =>
  text.split(/[\s、，,；;]+/).filter((clause) => clause !== '');

export function parseAudience(toAll: string, toSome: string): Parsed<ItemDeclaration['audience']> {
  if (isTicked(toAll) === isTicked(toSome)) return fault('“全社会”和“特定群众(群体)”应选一项，也只选一项');
  if (isTicked(toAll)) return { value: 'public' };
  return { value: toSome.includes('内部') ? 'inside-unit' : 'people-concerned' };
}

export const parseManner = (proactive: string, onRequest: string): Parsed<ItemDeclaration['manner']> =>
  isTicked(proactive) === isTicked(onRequest)
    ? fault('“主动”和“依申请公开”应选一项，也只选一项')
    : { value: isTicked(proactive) ? 'proactive' : 'on-request' };
