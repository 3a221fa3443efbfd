import { type Block, tableRows } from '../richtext/blocks.ts';
import { numberingOf } from '../richtext/outline.ts';
import { isDateLine } from './document-date.ts';
import { readDecree, readPrintedNumber, signersOf } from './document-number.ts';

/**
 * Why a line of the head is not in the text: it is a field, or it belongs to the sheet of paper or to the page that the
 * document came from.
 */
export type HeadPart = '标题' | '发文字号' | '签发人' | '版头' | '网页标记';

export interface DocumentHead {
  readonly titleLines: readonly string[];
  readonly documentNumber: string | null;
  readonly signers: readonly string[];
  /** 主送机关; it stays in the text, above its first sentence. */
  readonly addressees: string | null;
  /** What stays in the text though it stands in the head: an author's line, a note below the title, the addressees. */
  readonly kept: readonly Block[];
  readonly parts: readonly { readonly what: HeadPart; readonly text: string }[];
  /** How many blocks the head has. */
  readonly length: number;
}

const KINDS_OF_DOCUMENT =
  '决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|规划|方案|办法|规定|细则|条例|要点|清单|计划|答复|法|目录|标准|指南';
const SUFFIX = '(?:[（(][^）)]{1,30}[）)])?';
const TITLE_END = new RegExp(`(?:${KINDS_OF_DOCUMENT})${SUFFIX}$`);
const KIND_AT_END = new RegExp(`(${KINDS_OF_DOCUMENT})${SUFFIX}$`);
/** A mark of a note behind a title is none of it. */
const withoutMark = (title: string): string => title.replace(/(?:\[\d{1,2}\]|[①-⑳*＊])+$/, '');
const isComplete = (title: string): boolean => TITLE_END.test(withoutMark(title));

const ISSUER =
  /^(?:中共|中国共产党)?[\u4e00-\u9fa5、]{2,40}(?:人民政府|政府|办公厅|办公室|委员会|厅|局|委|部|院|署|总局|国务院|常务委员会|人民银行|社|联合会|党委|省委|市委|县委|总队|调查队)$/;
export const isIssuerLine = (text: string): boolean =>
  text.length <= 60 && text.split(/[\s\u3000]+/).every((name) => ISSUER.test(name));

const CHROME =
  /^(?:下载|打印|全屏|收藏|分享|关闭|【?字号|加大|还原|减小|】|来源[:：]|时间[:：]|发布时间[:：]|浏览次数|索\s*引\s*号|主题分类|发文机关|成文日期|标\s*题[:：]|发文字号[:：]|发布日期|主\s*题\s*词|首页|您的位置|当前位置|目\s*录$)/;
/** Printed above the red line: number of the copy, urgency, 湖南省人民政府办公厅文件. */
const MASTHEAD = /^(?:\d{6}|特\s*急|加\s*急|平\s*急|[\u4e00-\u9fa5\s\u3000]{4,60}文\s*件)$/;

/** 各市州、县市区人民政府，省政府各厅委：a line of names; a sentence that ends in a colon (现批复如下：) is none. */
export const isAddressees = (text: string): boolean =>
  /[:：]$/.test(text) &&
  text.length <= 200 &&
  /(?:政府|单位|委|厅|局|部门|机关|机构|院|办|代表|委员|公司|同志|各)/.test(text) &&
  !/[。；《》〔“]|如下|以下|下列|收悉|现将|根据|为了|决定|同意|有关问题|事项[:：]$/.test(text) &&
  !/^(?:关于|为|经|按照)/.test(text);

/** 体裁 by the last word of a title: 通知, 意见; null when it ends in none. */
export function genreOfTitle(title: string): string | null {
  const kind = KIND_AT_END.exec(withoutMark(title))?.[1] ?? null;
  return kind === '命令' || kind === '令' ? '命令(令)' : kind;
}

/** A head laid out as a small table: 文件 on the left, number and 签发人 on the right. */
const headTable = (block: Block): readonly string[] | null => {
  if (block.tag !== 'table' || block.text.length > 200) return null;
  const cells = tableRows(block)
    .flat()
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  return cells.some((cell) => readPrintedNumber(cell) !== null || MASTHEAD.test(cell)) ? cells : null;
};

const flat = (text: string): string => text.replace(/[\s\u3000]+/g, '');

class HeadReader {
  readonly titleLines: string[] = [];
  readonly kept: Block[] = [];
  readonly parts: { what: HeadPart; text: string }[] = [];
  documentNumber: string | null = null;
  signers: readonly string[] = [];
  addressees: string | null = null;
  /** The title goes on in the next line; not behind a note or an author. */
  #open = true;

  #part(what: HeadPart, text: string): true {
    this.parts.push({ what, text });
    return true;
  }

  /** A line that is a number, a name or a mark of paper or page. */
  printed(text: string): boolean {
    const number = readPrintedNumber(text);
    if (number !== null) {
      this.documentNumber ??= number.number;
      this.signers = [...this.signers, ...number.signers];
      return this.#part('发文字号', text);
    }
    const signers = /^(?:签发人|会签人)/.test(flat(text)) ? signersOf(text) : [];
    if (signers.length > 0) {
      this.signers = [...this.signers, ...signers];
      return this.#part('签发人', text);
    }
    if (MASTHEAD.test(text)) return this.#part('版头', text);
    return CHROME.test(text) ? this.#part('网页标记', text) : false;
  }

  decree(text: string, below: string): boolean {
    const number = readDecree(text, below);
    if (number === null) return false;
    this.documentNumber ??= number;
    this.#part('发文字号', text);
    return this.#part('发文字号', below);
  }

  keep(block: Block): void {
    this.kept.push(block);
    if (this.titleLines.length > 0) this.#open = false;
  }

  /** False when the line is text already. */
  title(block: Block): boolean {
    const { text } = block;
    const title = this.titleLines.join('');
    const isBeginning = title === '';
    if (!isBeginning && flat(text) !== '' && flat(title).includes(flat(text)) && isComplete(title))
      return this.#part('标题', text);
    if (isComplete(title) || !this.#open) {
      const more = this.#open && (/^[（(][^）)]{1,12}[）)]$/.test(text) || /^(?:的|关于)/.test(text));
      if (!more) {
        if (!isIssuerLine(text)) return false;
        this.keep(block);
        return true;
      }
    }
    this.titleLines.push(text);
    return this.#part('标题', text);
  }

  /** An author's line above a title that is whole without it stays in the text. */
  settle(blocks: readonly Block[]): void {
    while (this.titleLines.length > 1) {
      const [first = '', next = ''] = this.titleLines;
      const rest = this.titleLines.slice(1).join('');
      if (!isIssuerLine(first) || isIssuerLine(next) || /^(?:关于|印发|转发|批转|的|对)/.test(next)) return;
      if (!isComplete(rest)) return;
      this.titleLines.shift();
      const at = this.parts.findIndex(({ what, text }) => what === '标题' && text === first);
      this.parts.splice(at, 1);
      this.kept.unshift(...blocks.filter(({ text }) => text === first).slice(0, 1));
    }
  }
}

const MOST_LINES = 20;
const MOST_TITLE = 90;

/** Title, number and addressees stand before the first sentence. */
export function readHead(blocks: readonly Block[]): DocumentHead {
  const reader = new HeadReader();
  let length = 0;
  for (let index = 0; index < Math.min(blocks.length, MOST_LINES); index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    const { text } = block;
    const cells = headTable(block);
    if (cells !== null) {
      for (const cell of cells) if (!reader.printed(cell)) reader.parts.push({ what: '版头', text: cell });
    } else if (block.tag === 'table' || text === '') break;
    else if (reader.decree(text, blocks[index + 1]?.text ?? '')) index += 1;
    else if (!reader.printed(text)) {
      if (isAddressees(text)) {
        reader.addressees = text;
        reader.keep(block);
        length = index + 1;
        break;
      }
      if (/[。；]/.test(text) || numberingOf(text)?.level === 1 || text.length > MOST_TITLE) break;
      if (isDateLine(text) || (/^[（(—]/.test(text) && text.length > 14)) reader.keep(block);
      else if (!reader.title(block)) break;
    }
    length = index + 1;
  }
  reader.settle(blocks);
  const { titleLines, documentNumber, signers, addressees, kept, parts } = reader;
  return { titleLines, documentNumber, signers, addressees, kept, parts, length };
}

/** A title on one line. */
export const joinedTitle = (lines: readonly string[]): string =>
  withoutMark(lines.map(flat).join('')).slice(0, 200);
