import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { cite } from '../schema/vocabulary.ts';
import { chatAccounts, homeAddresses, mails } from './contacts.ts';
import { FINDING_NAMES, type FindingKind, type Hit, type Writer } from './hit.ts';
import { minors } from './minors.ts';
import { narrow } from './narrow.ts';
import { bankCards, citizenIds, landlines, mobiles, passports, plates } from './numbers.ts';
import { secrecyMarkings } from './secrecy.ts';
import { SIGNS, signsOf } from './signs.ts';

export interface Finding {
  readonly kind: FindingKind;
  readonly label: string;
  readonly severity: Hit['severity'];
  /** Never the value itself: findings are shown and logged. */
  readonly masked: string;
  /** `正文第 3 段` */
  readonly where: string;
  /** UTF-16 units from the beginning of the text. */
  readonly offset: number;
  readonly length: number;
}

/** Lines with text among which a lone 机密 is a marking and not a word. */
const HEAD_LINES = 8;

interface Look {
  /** Who wrote it; where it stands. */
  readonly writer: Writer;
  readonly inHead: boolean;
}

/** Who finds what, first come first served where finds overlap, and the signs without one of which there is none. */
export const FINDERS: readonly {
  readonly needs: number;
  readonly find: (line: string, look: Look) => readonly Hit[];
}[] = [
  { needs: SIGNS.fifteenDigits, find: citizenIds },
  { needs: SIGNS.fifteenDigits, find: bankCards },
  { needs: SIGNS.latin, find: (line, { writer }) => mails(line, writer) },
  { needs: SIGNS.chat | SIGNS.latin, find: chatAccounts },
  { needs: SIGNS.elevenDigits, find: mobiles },
  { needs: SIGNS.sevenDigits, find: (line, { writer }) => landlines(line, writer) },
  { needs: SIGNS.sevenDigits, find: passports },
  { needs: SIGNS.plate, find: plates },
  { needs: SIGNS.dwelling, find: (line, { writer }) => homeAddresses(line, writer) },
  { needs: SIGNS.school, find: minors },
  { needs: SIGNS.secrecy, find: (line, { inHead }) => secrecyMarkings(line, inHead) },
];
const ANY_NEED = FINDERS.reduce((all, { needs }) => all | needs, 0);

/** Hits of one line in their order; what overlaps counts once. */
function hitsIn(raw: string, look: Look): readonly Hit[] {
  const signs = signsOf(raw);
  if ((signs & ANY_NEED) === 0) return [];
  const line = (signs & SIGNS.wide) === 0 ? raw : narrow(raw);
  const hits = FINDERS.flatMap(({ needs, find }) => ((signs & needs) === 0 ? [] : find(line, look)));
  if (hits.length === 0) return [];
  const taken: Hit[] = [];
  // By sign and not by hit: a line may be nothing but numbers.
  const covered = new Uint8Array(line.length);
  for (const hit of hits) {
    if (covered.subarray(hit.start, hit.end).includes(1)) continue;
    covered.fill(1, hit.start, hit.end);
    taken.push(hit);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/**
 * What members of the public wrote, as others may read it: what identifies a person is replaced by its kind, whatever
 * its length was.
 */
export const withoutPersonalData = (text: string): string =>
  text
    .split('\n')
    .map((raw) => {
      const parts: string[] = [];
      let from = 0;
      for (const { kind, start, end } of hitsIn(raw, { writer: 'citizen', inHead: false })) {
        if (kind === 'secrecy-marking') continue;
        parts.push(raw.slice(from, start), `〔${FINDING_NAMES[kind]}〕`);
        from = end;
      }
      return parts.join('') + raw.slice(from);
    })
    .join('\n');

export interface ScreenOptions {
  /** What a line of the text is: a paragraph, or a cell of a row. */
  readonly unit?: '段' | '列';
  /** How many lines with text are the head of a document; there is none behind its first page. */
  readonly headLines?: number;
}

/** Scans text whose paragraphs are lines. `part` names the whole for people: 正文, 附件“名单.docx”. */
export function screenText(
  text: string,
  part = '正文',
  writer: Writer = 'office',
  { unit = '段', headLines = HEAD_LINES }: ScreenOptions = {},
): readonly Finding[] {
  const findings: Finding[] = [];
  let offset = 0;
  let filled = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.trim() !== '') filled += 1;
    for (const hit of hitsIn(raw, { writer, inHead: filled <= headLines })) {
      const { kind, severity, masked } = hit;
      findings.push({
        kind,
        label: FINDING_NAMES[kind],
        severity,
        masked,
        where: `${part}第 ${index + 1} ${unit}`,
        offset: offset + hit.start,
        length: hit.end - hit.start,
      });
    }
    offset += raw.length + 1;
  }
  return findings;
}

/** The reason that a find gives, of a text or of a file. */
export const refusalOf = (
  { kind, label, masked, where }: Pick<Finding, 'label' | 'masked' | 'where'> & { readonly kind: string },
  path?: string,
): Refusal => {
  const place = path === undefined ? {} : { path };
  return kind === 'secrecy-marking'
    ? problem(
        'secrecy-marking-found',
        { marking: masked, where },
        { ...place, basis: cite('保守国家秘密法', '第三十五条') },
      )
    : problem(
        'personal-data-found',
        { kind: label, masked, where },
        { ...place, basis: cite('个人信息保护法', '第二十五条') },
      );
};

/** A sentence for the reviewer about a finding that does not refuse. */
export const warningText = (finding: Finding): string =>
  `${finding.where}有疑似${FINDING_NAMES[finding.kind]}“${finding.masked}”，请核对是否可以公开。`;
