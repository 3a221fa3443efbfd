import { isCitizenId } from '../kernel/identifiers.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

export type FindingKind = 'citizen-id' | 'mobile-phone' | 'bank-card' | 'secrecy-marking';

export const FINDING_NAMES: Readonly<Record<FindingKind, string>> = {
  'citizen-id': '公民身份号码',
  'mobile-phone': '手机号码',
  'bank-card': '银行卡号',
  'secrecy-marking': '密级或内部标志',
};

export interface Finding {
  readonly kind: FindingKind;
  readonly label: string;
  /** `refuse`: the text cannot be published so; `warn`: a person must look. */
  readonly severity: 'refuse' | 'warn';
  /** Never the value itself: findings are shown and logged. */
  readonly masked: string;
  /** `正文第 3 段` */
  readonly where: string;
  readonly offset: number;
}

interface Hit {
  readonly kind: FindingKind;
  readonly severity: Finding['severity'];
  readonly masked: string;
  readonly start: number;
  readonly end: number;
}

/** Full-width digits and letters count like narrow ones; every replacement keeps the length, so places stay right. */
const narrow = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff0b]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );

const CITIZEN_ID = /(?<![0-9A-Za-z])([1-8]\d{5})[ -]?((?:18|19|20)\d{6})[ -]?(\d{3}[\dXx])(?![0-9A-Za-z])/g;
const MOBILE = /(?<![0-9A-Za-z.])(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?![0-9A-Za-z])/g;
const MOBILE_WITH_COUNTRY =
  /(?<![0-9A-Za-z.])(?:\+|00)?86[ -]?(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?![0-9A-Za-z])/g;
const BANK_CARD = /(?<![0-9A-Za-z/])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z/])/g;

const isBirthday = (text: string): boolean => {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

const citizenIds = (text: string): Hit[] =>
  [...text.matchAll(CITIZEN_ID)].flatMap((match) => {
    const [whole, division = '', birthday = '', tail = ''] = match;
    if (!isBirthday(birthday)) return [];
    const value = `${division}${birthday}${tail.toUpperCase()}`;
    return {
      kind: 'citizen-id' as const,
      severity: isCitizenId(value) ? ('refuse' as const) : ('warn' as const),
      masked: `${value.slice(0, 3)}${'*'.repeat(11)}${value.slice(14)}`,
      start: match.index,
      end: match.index + whole.length,
    };
  });

const mobiles = (text: string): Hit[] =>
  [...text.matchAll(MOBILE), ...text.matchAll(MOBILE_WITH_COUNTRY)].map((match) => ({
    kind: 'mobile-phone' as const,
    severity: 'warn' as const,
    masked: `${match[1]}****${match[3]}`,
    start: match.index,
    end: match.index + match[0].length,
  }));

/** UnionPay cards begin with 62; other schemes' numbers look like serial numbers too often to refuse on them. */
const bankCards = (text: string): Hit[] =>
  [...text.matchAll(BANK_CARD)].flatMap((match) => {
    const digits = match[0].replace(/[ -]/g, '');
    if (!passesLuhn(digits) || !/^(?:62|4|5[1-5]|9558)/.test(digits)) return [];
    if (!digits.startsWith('62') && !digits.startsWith('9558') && digits.length !== 16) return [];
    return {
      kind: 'bank-card' as const,
      severity:
        digits.startsWith('62') || digits.startsWith('9558') ? ('refuse' as const) : ('warn' as const),
      masked: `${digits.slice(0, 4)}${'*'.repeat(digits.length - 8)}${digits.slice(-4)}`,
      start: match.index,
      end: match.index + match[0].length,
    };
  });

const LEVEL = '(?:绝\\s?密|机\\s?密|秘\\s?密)';
const PERIOD = '(?:\\s*(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*(?:年|个月|天)|\\s*长期)';
/** GB/T 9704: 密级★保密期限. In quotation marks it is talked about, not set. */
const STARRED = new RegExp(`(?<![“"'‘「『])${LEVEL}\\s*[★☆]${PERIOD}?`, 'g');
const INTERNAL =
  /(?<![“"'‘「『])内部(?:资料|文件|材料|刊物)[\s,，、;；:：。!！]{0,3}(?:请)?(?:注意保存|注意保密|妥善保管|严禁外传|不得外传|请勿外传|禁止外传|严禁公开|不得公开|不得翻印)/g;
/** A line of its own in the head of a document. */
const MARKING_LINE = new RegExp(
  `^[\\s【\\[(（]*(?:${LEVEL}${PERIOD}?|内部(?:资料|文件|材料|传阅))[\\s】\\])）]*$`,
);
const HEAD_LINES = 8;

const secrecyHits = (line: string, inHead: boolean): Hit[] => {
  const starred = [...line.matchAll(STARRED), ...line.matchAll(INTERNAL)].map((match) => ({
    kind: 'secrecy-marking' as const,
    severity: 'refuse' as const,
    masked: match[0].replace(/\s/g, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (starred.length > 0 || !inHead || !MARKING_LINE.test(line)) return starred;
  const marking = line.replace(/[\s【】[\]()（）]/g, '');
  return [{ kind: 'secrecy-marking', severity: 'refuse', masked: marking, start: 0, end: line.length }];
};

/** Hits of one line in their order; what overlaps counts once. */
function hitsIn(line: string, inHead: boolean): readonly Hit[] {
  const taken: Hit[] = [];
  for (const hit of [
    ...citizenIds(line),
    ...bankCards(line),
    ...mobiles(line),
    ...secrecyHits(line, inHead),
  ]) {
    if (taken.some((other) => hit.start < other.end && other.start < hit.end)) continue;
    taken.push(hit);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** What members of the public wrote, with numbers that identify people masked, as others may read it. */
export const withoutPersonalData = (text: string): string =>
  text
    .split('\n')
    .map((raw) =>
      hitsIn(narrow(raw), false)
        .filter((hit) => hit.kind !== 'secrecy-marking')
        .reduceRight((line, hit) => line.slice(0, hit.start) + hit.masked + line.slice(hit.end), raw),
    )
    .join('\n');

/** Scans text whose paragraphs are lines. `part` names the whole for people: 正文, 附件“名单.docx”. */
export function screenText(text: string, part = '正文'): readonly Finding[] {
  const findings: Finding[] = [];
  let offset = 0;
  let filled = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = narrow(raw);
    if (line.trim() !== '') filled += 1;
    for (const hit of hitsIn(line, filled <= HEAD_LINES)) {
      const { kind, severity, masked } = hit;
      findings.push({
        kind,
        label: FINDING_NAMES[kind],
        severity,
        masked,
        where: `${part}第 ${index + 1} 段`,
        offset: offset + hit.start,
      });
    }
    offset += raw.length + 1;
  }
  return findings;
}

/** The refusals among findings; warnings stay with the reviewer. */
export const refusalsOf = (findings: readonly Finding[], path?: string): readonly Refusal[] =>
  findings
    .filter((finding) => finding.severity === 'refuse')
    .map(({ kind, masked, where }) =>
      kind === 'secrecy-marking'
        ? problem(
            'secrecy-marking-found',
            { marking: masked, where },
            {
              ...(path === undefined ? {} : { path }),
              basis: '政府信息公开条例第十四条',
            },
          )
        : problem(
            'personal-data-found',
            { kind: FINDING_NAMES[kind], masked, where },
            {
              ...(path === undefined ? {} : { path }),
              basis: '政府信息公开条例第十五条',
            },
          ),
    );

/** A sentence for the reviewer about a finding that does not refuse. */
export const warningText = (finding: Finding): string =>
  `${finding.where}有疑似${FINDING_NAMES[finding.kind]}“${finding.masked}”，请核对是否可以公开。`;
