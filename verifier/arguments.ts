import { parseArgs } from 'node:util';
import type { DocumentAddress } from './document.ts';
import { CannotCheck, type Language, type Message } from './report.ts';

export interface Arguments {
  readonly base: string;
  readonly key: string | null;
  readonly document: DocumentAddress | null;
  /** How many editions to check at random; Infinity for all. */
  readonly sample: number;
  /** How many of the records that the site lists are looked up in the log, from the newest; Infinity for all. */
  readonly shown: number;
  readonly state: string | null;
  /** `growth`: signature and growth alone; `log`: the whole log, without asking what its entries mean. */
  readonly depth: 'whole' | 'log' | 'growth';
}

export const USAGE: Message = {
  zh: `用法：npx gongkai verify <网址> [选项]
  <网址>               网站首页，或某一文件的网址（…/d/编号）
  --key <公钥>         用这个公钥核验（应从网站以外的渠道取得），不采信网站给的
  --document <编号>    另核对一份文件：内容、附件和日志证明；可写编号或网址
  --documents <数量>   随机抽取若干版本核对内容；all 为全部
  --shown <数量>       网站所列的公开信息，从最新的起查对多少条是否都在日志中（默认 100）；all 为全部
  --log-only           只核对日志本身，不问条目的含义（可用于其他网站的 C2SP 日志）
  --growth-only        只核对签名，以及日志自上次核验以来只增不改；只下载几个分片
  --state <文件>       上次核验结果的存放位置（默认在 ~/.gongkai/verify/ 下）
  --lang zh|en         报告语言
退出码：0 无问题，1 发现问题，2 未能核验（网络或用法）`,
  en: `usage: npx gongkai verify <url> [options]
  <url>                the site, or the page of a document (…/d/id)
  --key <vkey>         verify with this key, got by another way than from the site
  --document <id>      also check one document: content, attachments, log proof; an id or its address
  --documents <count>  check the content of so many editions, chosen at random; all for all
  --shown <count>      how many records that the site lists are looked up in the log, newest first (100); all for all
  --log-only           check the log as a log, not what entries mean (any C2SP log, of other sites too)
  --growth-only        check the signature, and that the log has only grown since the last check; a few tiles
  --state <file>       where the last result is kept (by default under ~/.gongkai/verify/)
  --lang zh|en         language of the report
exit: 0 all good, 1 something is wrong, 2 could not be checked (network, usage)`,
};

export const languageOf = (argv: readonly string[]): Language => {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'zh';
};

const misused = (zh: string, en: string): CannotCheck => new CannotCheck({ zh, en });

/** Null when help was asked for. */
export function readArguments(argv: readonly string[]): Arguments | null {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const [url, ...rest] = positionals;
  if (url === undefined || rest.length > 0) throw misused('请给出一个网址。', 'give one address');
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en') {
    throw misused('--lang 只能是 zh 或 en。', '--lang is zh or en');
  }
  const page = readAddress(url);
  return {
    base: page.base,
    key: values.key ?? null,
    document: values.document === undefined ? page.document : readDocument(values.document, page.base),
    sample: readCount('--documents', values.documents, 0),
    shown: readCount('--shown', values.shown, 100),
    state: values.state ?? null,
    depth: readDepth(values),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        document: { type: 'string' },
        documents: { type: 'string' },
        shown: { type: 'string' },
        state: { type: 'string' },
        lang: { type: 'string' },
        'log-only': { type: 'boolean' },
        'growth-only': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw misused(`无法识别的参数：${reason}`, reason);
  }
}

function readDepth(values: {
  readonly 'log-only'?: boolean | undefined;
  readonly 'growth-only'?: boolean | undefined;
  readonly document?: string | undefined;
  readonly documents?: string | undefined;
}): Arguments['depth'] {
  const [log, growth] = [values['log-only'] === true, values['growth-only'] === true];
  if (!log && !growth) return 'whole';
  if ((log && growth) || values.document !== undefined || values.documents !== undefined)
    throw misused(
      '--log-only、--growth-only 只能选一个，也不能同时核对文件。',
      'give one of --log-only and --growth-only, and no document with it',
    );
  return log ? 'log' : 'growth';
}

const DOCUMENT_PAGE = /^(.*)\/d\/([0-9a-z]{1,40})(?:\/v\/([1-9]\d{0,8})(?:\.tlog-proof)?)?\/?$/;

/** Takes the site's address, its log, or a document's page. */
function readAddress(text: string): { base: string; document: DocumentAddress | null } {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw misused(`“${text}”不是 http 或 https 网址。`, `“${text}” is no http or https address`);
  }
  const [, prefix, id, n] = DOCUMENT_PAGE.exec(url.pathname) ?? [];
  const path = prefix ?? url.pathname.replace(/\/(log\/?)?$/, '');
  return {
    base: url.origin + path,
    document: id === undefined ? null : { id, n: n === undefined ? null : Number(n) },
  };
}

function readDocument(text: string, base: string): DocumentAddress {
  if (/^[0-9a-z]{1,40}$/.test(text)) return { id: text, n: null };
  const page = readAddress(text);
  if (page.base !== base || !page.document) {
    throw misused(`“${text}”不是 ${base} 上的文件。`, `“${text}” is no document of ${base}`);
  }
  return page.document;
}

function readCount(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (text === 'all') return Number.POSITIVE_INFINITY;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw misused(`${option} 应为正整数或 all。`, `${option} is a count or all`);
  return Number(text);
}
