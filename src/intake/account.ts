/**
 * What became of every part of a document that was read: taken over, left out on purpose, or named because no reader of
 * ours understands it. Characters are counted without blanks, so that the sum of the three is that of the source.
 */
export interface Account {
  /** Characters of the source that stand in the text now. */
  readonly taken: number;
  /** Characters that the text has besides: automatic numbers, signs of check boxes, marks of notes. */
  readonly added: number;
  /**
   * Taken over in another form, for a person to look at: revisions, formulas, text boxes. Their characters are among
   * `taken`.
   */
  readonly toCheck: AccountEntry[];
  readonly leftOut: AccountEntry[];
  readonly named: AccountEntry[];
}

export interface AccountEntry {
  /** 批注, 页眉, 图表 */
  readonly what: string;
  readonly count: number;
  readonly characters: number;
  /** 第 3 段, 第 1 张表第 2 行; the first few. */
  readonly places: string[];
  /** Its beginning, when it has words. */
  readonly excerpt: string;
}

interface Kind {
  readonly what: string;
  readonly as: Exclude<keyof Account, 'taken' | 'added'>;
  /** The sentence for the clerk; null for what nobody misses. */
  readonly sentence: ((entry: AccountEntry) => string) | null;
}

const quoted = ({ excerpt }: AccountEntry): string => (excerpt === '' ? '' : `（“${excerpt}”）`);
const missing =
  (measure: string, word: string) =>
  (entry: AccountEntry): string =>
    `文中有 ${entry.count} ${measure}${word}${quoted(entry)}，没有导入。`;
const leftOut = (what: string, sentence: Kind['sentence']): Kind => ({ what, as: 'leftOut', sentence });
const named = (what: string, sentence: Kind['sentence']): Kind => ({ what, as: 'named', sentence });
const toCheck = (what: string, sentence: Kind['sentence']): Kind => ({ what, as: 'toCheck', sentence });

const KINDS = {
  comment: leftOut('批注', ({ count }) => `文中有 ${count} 处批注，没有导入。`),
  hidden: leftOut('隐藏', ({ count }) => `文中有 ${count} 处隐藏的内容，没有导入。`),
  revision: leftOut(
    '修订',
    ({ count }) => `文中有未接受的修订 ${count} 处，已按接受修订后的文字导入，请核对。`,
  ),
  'page-number': leftOut('页码', null),
  'field-code': leftOut('域代码', null),
  repeated: leftOut('同一内容的另一写法', null),
  page: leftOut('网页的其他部分', ({ characters }) =>
    characters === 0 ? '' : `网页正文以外的内容（导航、页脚等，共 ${characters} 字）没有导入。`,
  ),
  program: leftOut('网页的程序和样式', null),
  markup: leftOut('标记', null),
  placeholder: leftOut('提示文字', missing('处', '“单击此处输入”之类的提示文字')),
  contents: leftOut('目录', () => '文中的目录没有导入，网页按标题自动生成目录。'),
  ruby: leftOut('注音', missing('处', '注音')),
  'building-block': leftOut('文档部件', null),
  picture: named('图片', ({ count }) => `文中有 ${count} 幅图片没有导入，请另行上传后插入。`),
  'page-header': named('页眉', missing('处', '页眉')),
  'page-footer': named('页脚', missing('处', '页脚')),
  chart: named('图表', missing('个', '图表')),
  diagram: named('图示', missing('个', '图示（SmartArt）')),
  embedded: named('嵌入对象', missing('个', '嵌入对象')),
  control: named('控件', missing('个', '控件')),
  ink: named('墨迹', missing('处', '墨迹')),
  chunk: named('附加文档', missing('份', '附加在里面的文档')),
  field: named('域', missing('个', '没有结果的域')),
  symbol: named('符号', missing('个', '不认识的符号')),
  'word-art': named('艺术字', missing('处', '艺术字')),
  number: named('自动编号', missing('处', '不认识的自动编号')),
  other: named('其他内容', missing('处', '不认识的内容')),
  'unread-page': named(
    '识别失败',
    ({ count, places }) =>
      `有 ${count} 页扫描件识别失败，没有导入（${places.join('、')}${count > places.length ? '等' : ''}）。`,
  ),
  'machine-read': toCheck(
    '机器识别',
    ({ count }) => `有 ${count} 页是扫描件，文字由机器识别，请逐字对照原件核对。`,
  ),
  'text-box': toCheck(
    '文本框',
    ({ count }) => `文中有 ${count} 个文本框，文字已放在所在段落之后，请核对位置。`,
  ),
  formula: toCheck('公式', ({ count }) => `文中有 ${count} 处公式，已转成文字，请对照原文核对。`),
  numbered: toCheck(
    '自动编号',
    ({ count }) => `文中有 ${count} 处自动编号，已按 Word 显示的编号写成文字，请对照原文核对。`,
  ),
  note: toCheck('脚注', ({ count }) => `文中有 ${count} 条脚注或尾注，已放在正文之后。`),
  today: toCheck('域', ({ count }) => `文中有 ${count} 个日期域，打开时会变，已按文件里的日期导入，请核对。`),
  direction: toCheck('文字方向', ({ count }) => `文中有 ${count} 处改变了文字方向，请核对文字的顺序。`),
  invisible: toCheck('白色文字', ({ count }) => `文中有 ${count} 处白色的文字，已经导入，请核对是否公开。`),
  'no-description': toCheck(
    '图片说明',
    ({ count }) => `文中有 ${count} 幅图片没有文字说明，请在正文中补写。`,
  ),
  'heading-row': toCheck(
    '表头',
    ({ count }) => `文中有 ${count} 张表没有设置表头，已把第一行作为表头，请核对。`,
  ),
  'no-heading-row': toCheck('表头', ({ count }) => `文中有 ${count} 张表没有表头，请核对。`),
} as const satisfies Record<string, Kind>;

export type AccountKind = keyof typeof KINDS;

const MOST_PLACES = 5;
const EXCERPT = 30;

export const countCharacters = (text: string): number => [...text.replace(/\s+/gu, '')].length;

interface Written {
  count: number;
  characters: number;
  readonly places: string[];
  excerpt: string;
}

/** Written while a document is read. */
export class AccountBook {
  /** Where the reader is. */
  place = '';
  #taken = 0;
  #added = 0;
  readonly #written = new Map<AccountKind, Written>();
  readonly #unread: string[] = [];

  /** `shown`: how it is written now, where that is another way. */
  take(text: string, shown = text): void {
    const count = countCharacters(text);
    this.#taken += count;
    this.#added += shown === text ? 0 : countCharacters(shown) - count;
  }

  add(text: string): void {
    this.#added += countCharacters(text);
  }

  /**
   * `count`: how many things these characters of the source are; 0 when they belong to one that was counted already.
   */
  note(kind: AccountKind, text = '', count = 1): void {
    this.#entry(kind, text, count).characters += countCharacters(text);
  }

  /** So many characters that were thought to be taken are not there: they are named. */
  miss(kind: AccountKind, characters: number): void {
    this.#taken -= characters;
    this.#entry(kind, '', 1).characters += characters;
  }

  /** Words about a thing that are no characters of the text: what a field computes, the name of an object. */
  mention(kind: AccountKind, words = ''): void {
    this.#entry(kind, words, 1);
  }

  #entry(kind: AccountKind, text: string, count: number): Written {
    const written = this.#written.get(kind) ?? { count: 0, characters: 0, places: [], excerpt: '' };
    this.#written.set(kind, written);
    written.count += count;
    if (written.excerpt === '') written.excerpt = shortened(text);
    if (this.place !== '' && written.places.length < MOST_PLACES && !written.places.includes(this.place))
      written.places.push(this.place);
    if (KINDS[kind].as === 'named' && text.trim() !== '') this.#unread.push(text);
    return written;
  }

  /**
   * What is named and not taken over, a line for each: it is screened all the same, because it says what the document
   * is.
   */
  get unread(): readonly string[] {
    return this.#unread;
  }

  get account(): Account {
    const entries = (as: Kind['as']): AccountEntry[] =>
      [...this.#written].flatMap(([kind, written]) =>
        KINDS[kind].as === as && (written.count > 0 || written.characters > 0)
          ? [{ what: KINDS[kind].what, ...written }]
          : [],
      );
    return {
      taken: this.#taken,
      added: this.#added,
      toCheck: entries('toCheck'),
      leftOut: entries('leftOut'),
      named: entries('named'),
    };
  }

  /** One sentence for each kind that somebody might miss. */
  get warnings(): readonly string[] {
    return [...this.#written].flatMap(([kind, written]) => {
      const { what, sentence }: Kind = KINDS[kind];
      const text = written.count === 0 || sentence === null ? '' : sentence({ what, ...written });
      return text === '' ? [] : [text];
    });
  }
}

/** What is taken over and only to be looked at. */
export const isToCheck = (kind: AccountKind): boolean => KINDS[kind].as === 'toCheck';

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
};
