import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import type { Block } from '../richtext/blocks.ts';
import { parseChineseNumber } from '../richtext/chinese-number.ts';
import { numberingOf } from '../richtext/outline.ts';
import { readPageHeader } from './page-header.ts';

export interface RecognisedDocument {
  readonly title: string;
  /** Normalised to 〔〕; null when the document does not print it. */
  readonly documentNumber: string | null;
  /** 成文日期 */
  readonly documentDate: CivilDate | null;
  readonly issuers: readonly string[];
  /** 主送机关 */
  readonly salutation: string | null;
  /** True when a notice forwards the document (…现印发给你们…). */
  readonly hasCoveringLetter: boolean;
  /** Blocks of the body, without title, number and header. */
  readonly body: readonly Block[];
}

const DOCUMENT_NUMBER =
  /^[\s\u3000]*([\u4e00-\u9fa5]{1,12}(?:发|函|办|字|令|电|文|通|告|规|议|复|批|综|政|党)?[\u4e00-\u9fa5]{0,4})[\s]*[〔﹝[［(（【](\d{4})[〕﹞\]］)）】][\s]*第?0*(\d{1,5})[\s]*号[\s\u3000]*$/;
const DATE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const CHINESE_DATE =
  /([〇零○Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const KINDS_OF_DOCUMENT =
  '决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|规划|方案|办法|规定|细则|条例|要点|清单|计划|答复|法|目录|标准|指南';
const TITLE_END = new RegExp(`(?:${KINDS_OF_DOCUMENT})(?:[（(][^）)]{1,30}[）)])?$`);
const ISSUER =
  /^(?:中共|中国共产党)?[\u4e00-\u9fa5、]{2,40}(?:人民政府|政府|办公厅|办公室|委员会|厅|局|委|部|院|署|总局|国务院|常务委员会|人民银行|社|联合会|党委|省委|市委|县委)$/;
const FORWARDS = /现(?:予以?)?(?:印发|转发|发)给你们|现予(?:以)?(?:印发|公布|转发)|现批转给你们/;
const CHROME =
  /^(?:下载|打印|全屏|收藏|分享|关闭|【?字号|加大|还原|减小|】|来源[:：]|时间[:：]|发布时间[:：]|浏览次数|索\s*引\s*号|主题分类|发文机关|成文日期|标\s*题[:：]|发文字号[:：]|发布日期|主\s*题\s*词|首页|您的位置|当前位置|目\s*录$)/;

const civil = (year: number, month: number, day: number): CivilDate | null =>
  parseCivilDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** `2016年10月12日` or `二〇一六年十月十二日`; null when there is none or it does not exist. */
export function readDate(text: string): CivilDate | null {
  const arabic = DATE.exec(text);
  if (arabic) return civil(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const chinese = CHINESE_DATE.exec(text);
  if (!chinese) return null;
  const year = parseChineseNumber((chinese[1] ?? '').replace(/[○Ｏ]/g, '〇'));
  const [month, day] = [parseChineseNumber(chinese[2] ?? ''), parseChineseNumber(chinese[3] ?? '')];
  return year === null || month === null || day === null ? null : civil(year, month, day);
}

/** The number printed on a line of its own; another document's number inside a sentence is a reference. */
export function readDocumentNumber(line: string): string | null {
  const match = DOCUMENT_NUMBER.exec(line);
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : null;
}

const isDateLine = (text: string): boolean =>
  text.length <= 24 && readDate(text) !== null && /日[）)]?$/.test(text);
const isSalutation = (text: string): boolean =>
  /[:：]$/.test(text) &&
  text.length <= 200 &&
  /(?:政府|单位|委|厅|局|部门|机关|机构|院|办|代表|委员|公司|同志|各)/.test(text) &&
  !/[。；]/.test(text);
const isIssuerLine = (text: string): boolean =>
  text.length <= 60 && text.split(/[\s\u3000]+/).every((name) => ISSUER.test(name));

interface Head {
  titleLines: string[];
  documentNumber: string | null;
  salutation: string | null;
  end: number;
}

/** Title, number and salutation stand before the first sentence. */
function readHead(blocks: readonly Block[]): Head {
  const head: Head = { titleLines: [], documentNumber: null, salutation: null, end: 0 };
  for (const [index, block] of blocks.entries()) {
    const { text } = block;
    const number = readDocumentNumber(text);
    if (block.tag === 'table' || index > 14) break;
    if (number !== null) head.documentNumber ??= number;
    else if (isSalutation(text)) {
      head.salutation = text;
      head.end = index + 1;
      break;
    } else if (!CHROME.test(text)) {
      if (/[。；]/.test(text) || numberingOf(text)?.level === 1 || text.length > 90) break;
      const done = TITLE_END.test(head.titleLines.join(''));
      if (!isDateLine(text) && !(done && isIssuerLine(text)) && !/^[（(—]/.test(text))
        head.titleLines.push(text);
    }
    head.end = index + 1;
  }
  return head;
}

const trimTitle = (lines: readonly string[]): string => {
  const whole: string[] = [];
  for (const line of lines) {
    if (/文件$/.test(line) && whole.length === 0 && lines.length > 1) continue;
    if (whole.includes(line)) continue;
    whole.push(line);
    if (TITLE_END.test(whole.join('')) && !/^(?:的|关于)/.test(lines[whole.length] ?? '')) break;
  }
  return whole
    .join('')
    .replace(/[\s\u3000]+/g, '')
    .slice(0, 200);
};

/** The signature: names of bodies directly before a line with a date. */
function readSignature(blocks: readonly Block[]): {
  issuers: readonly string[];
  date: CivilDate | null;
  from: number;
  to: number;
} {
  const at = blocks.findIndex((block) => isDateLine(block.text) && block.tag !== 'table');
  if (at < 0) return { issuers: [], date: null, from: -1, to: -1 };
  let from = at;
  while (from > 0 && isIssuerLine(blocks[from - 1]?.text ?? '')) from -= 1;
  const issuers = blocks.slice(from, at).flatMap((block) => block.text.split(/[\s\u3000]+/));
  return { issuers, date: readDate(blocks[at]?.text ?? ''), from, to: at + 1 };
}

const issuersOfTitle = (title: string): readonly string[] => {
  const names = /^(.{2,40}?)关于/.exec(title)?.[1];
  return names && ISSUER.test(names) ? [names] : [];
};

/** Title, number, date, issuers and covering letter of an official document. Pure; what is not printed is null, never guessed. */
export function recogniseDocument(all: readonly Block[]): RecognisedDocument {
  const header = readPageHeader(all);
  const blocks = header.rest;
  const head = readHead(blocks);
  const rest = blocks.slice(head.end);
  const signature = readSignature(rest);
  const letter = rest.slice(0, signature.from < 0 ? 6 : signature.from).slice(0, 6);
  const forwarding = letter.find((block) => FORWARDS.test(block.text));
  const forwarded = /《(.+)》(?:已|现)/.exec(forwarding?.text ?? '')?.[1] ?? null;
  const hasCoveringLetter = forwarding !== undefined;
  const afterLetter = hasCoveringLetter && signature.to > 0 ? rest.slice(signature.to) : rest;
  const second = hasCoveringLetter && signature.to > 0 ? readHead(afterLetter) : null;
  const ownTitle = trimTitle(head.titleLines);
  const title =
    header.title ?? (ownTitle !== '' ? ownTitle : (forwarded ?? trimTitle(second?.titleLines ?? [])));
  const issuers =
    signature.issuers.length > 0
      ? signature.issuers
      : header.issuer
        ? header.issuer.split(/[\s\u3000]+/)
        : issuersOfTitle(title);
  return {
    title: title.replace(/[\s\u3000]+/g, ''),
    documentNumber:
      (header.documentNumber && readDocumentNumber(header.documentNumber)) || head.documentNumber,
    documentDate:
      (header.date ? readDate(header.date) : null) ??
      signature.date ??
      parenthesisedDate(blocks.slice(0, 12)),
    issuers,
    salutation: head.salutation,
    hasCoveringLetter,
    body: rest,
  };
}

/** （2016年10月12日某会议通过）under a title. */
const parenthesisedDate = (blocks: readonly Block[]): CivilDate | null => {
  const line = blocks.find((block) => /^[（(—]/.test(block.text) && readDate(block.text) !== null);
  return line ? readDate(line.text) : null;
};
