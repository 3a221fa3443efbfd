import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { EXIT, StartupProblem } from '../kernel/startup-problem.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Owner URL of an external PostgreSQL; absent = the embedded one. */
  readonly databaseUrl?: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly mode: 'demo' | 'production';
  /** Above 1 only in a training sandbox: a procedure of weeks in minutes. */
  readonly clockScale: number;
  /** Whose `X-Forwarded-For` is believed: nobody's, everybody's, or that of these addresses (comma-separated). */
  readonly trustProxy: boolean | string;
  readonly logLevel: LogLevel;
  /** JSON with the particulars of the site; absent = those of the demonstration. */
  readonly siteFile?: string;
  /** JSON with the hosts and the folder that data may be fetched from; absent = none. */
  readonly connectorsFile?: string;
  /** Whether addresses of others in public texts are asked. */
  readonly checksOutside: boolean;
  /** Whether the departments of prefectures and counties, townships and villages are loaded after the start. */
  /** How long after the closing of a consultation contact data is kept, in days. */
  readonly contactDays: number;
  readonly wholeTree: boolean;
  /** The server that takes the officials' mail; absent = messages stand at the desk only. */
  readonly mail?: { readonly url: string; readonly from: string };
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
const isLogLevel = (text: string): text is LogLevel => LOG_LEVELS.some((level) => level === text);

interface Variable {
  readonly name: string;
  readonly meaning: string;
  readonly byDefault: string;
}

/** All of them, in the order of `serve --help`. */
export const VARIABLES: readonly Variable[] = [
  { name: 'PORT', meaning: '监听端口', byDefault: '8080' },
  { name: 'HOST', meaning: '监听地址', byDefault: '127.0.0.1' },
  { name: 'GONGKAI_DATA_DIR', meaning: '数据文件夹：数据库、附件、密钥都在其中', byDefault: './.data' },
  { name: 'DATABASE_URL', meaning: '外部 PostgreSQL（15 及以上）的属主连接地址', byDefault: '内置数据库' },
  {
    name: 'GONGKAI_PUBLIC_URL',
    meaning: '对外网址，用于链接和公开日志的名称',
    byDefault: 'http://HOST:PORT',
  },
  { name: 'GONGKAI_MODE', meaning: '运行方式：demo 演示，production 正式', byDefault: 'production' },
  {
    name: 'GONGKAI_TRUST_PROXY',
    meaning: '信任哪些反向代理转发的来访地址：false、true 或以逗号分隔的地址、网段',
    byDefault: 'false',
  },
  {
    name: 'GONGKAI_LOG_LEVEL',
    meaning: `运行日志的级别：${LOG_LEVELS.join('、')}`,
    byDefault: 'info，演示方式为 warn',
  },
  {
    name: 'GONGKAI_SITE_FILE',
    meaning: '网站名称、标识码、主办单位、备案号等（JSON 文件，见 docs/runbooks/start-and-stop.md）',
    byDefault: '演示用的占位内容',
  },
  {
    name: 'GONGKAI_DIVISIONS',
    meaning: '启动后载入的公开主体：all 全部，含市县部门、乡镇（街道）和村（社区）；named 只有逐个登记的',
    byDefault: 'all',
  },
  {
    name: 'GONGKAI_BACKUP_PASSPHRASE',
    meaning: '备份和恢复时给密钥加密、解密的口令',
    byDefault: '演示方式下不加密',
  },
  {
    name: 'GONGKAI_SMTP_URL',
    meaning: '发送邮件提醒的服务器：smtp://用户:密码@主机:端口 或 smtps://…',
    byDefault: '不发邮件，只在工作台提醒',
  },
  { name: 'GONGKAI_MAIL_FROM', meaning: '邮件提醒的发件地址', byDefault: '与 GONGKAI_SMTP_URL 一并设置' },
  {
    name: 'GONGKAI_CONNECTORS_FILE',
    meaning: '允许数据接入的主机（和请求头）、交换文件夹（JSON 文件，见 docs/runbooks/connectors.md）',
    byDefault: '不接入',
  },
  {
    name: 'GONGKAI_OUTSIDE_LINKS',
    meaning: 'check：自查时访问公开文本中的外部链接，看能否打开（只访问公共网络，每个网站每秒至多一次）',
    byDefault: 'off，不访问外部网站',
  },
  {
    name: 'GONGKAI_CONTACT_DAYS',
    meaning: '征求意见截止后，提意见人的联系方式保留多少天（30 至 3650）',
    byDefault: '365',
  },
  { name: 'GONGKAI_CLOCK_SCALE', meaning: '培训沙箱的时间倍速，仅用于 demo', byDefault: '1' },
];

export const variablesHelp = (): string =>
  [
    '',
    '环境变量：',
    ...VARIABLES.map(
      ({ name, meaning, byDefault }) => `  ${name.padEnd(20)} ${meaning}（默认 ${byDefault}）`,
    ),
  ].join('\n');

export type Environment = Readonly<Record<string, string | undefined>>;

/** Parses the environment once. A wrong value is one line that names the variable, and exit code 2. */
export function readConfig(environment: Environment, defaultMode: Config['mode'] = 'production'): Config {
  refuseUnknown(environment);
  const value = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const port = wholeNumber('PORT', value('PORT') ?? '8080', 0, 65_535);
  const host = value('HOST') ?? '127.0.0.1';
  if (/[\s/]/.test(host)) throw wrong('HOST', host, '应为主机名或 IP 地址');
  const mode = value('GONGKAI_MODE') ?? defaultMode;
  if (mode !== 'demo' && mode !== 'production') throw wrong('GONGKAI_MODE', mode, '应为 demo 或 production');
  const clockScale = wholeNumber('GONGKAI_CLOCK_SCALE', value('GONGKAI_CLOCK_SCALE') ?? '1', 1, 100_000);
  if (clockScale !== 1 && mode === 'production') {
    throw wrong('GONGKAI_CLOCK_SCALE', String(clockScale), '只能用于演示方式，正式运行时时间不得加速');
  }
  const logLevel = value('GONGKAI_LOG_LEVEL') ?? (mode === 'demo' ? 'warn' : 'info');
  if (!isLogLevel(logLevel)) throw wrong('GONGKAI_LOG_LEVEL', logLevel, `应为 ${LOG_LEVELS.join('、')} 之一`);
  const databaseUrl = value('DATABASE_URL');
  if (databaseUrl !== undefined) checkDatabaseUrl(databaseUrl);
  const divisions = value('GONGKAI_DIVISIONS') ?? 'all';
  if (divisions !== 'all' && divisions !== 'named')
    throw wrong('GONGKAI_DIVISIONS', divisions, '应为 all 或 named');
  const siteFile = value('GONGKAI_SITE_FILE');
  const mail = mailServer(value('GONGKAI_SMTP_URL'), value('GONGKAI_MAIL_FROM'));
  const connectorsFile = value('GONGKAI_CONNECTORS_FILE');
  const outsideLinks = value('GONGKAI_OUTSIDE_LINKS') ?? 'off';
  if (outsideLinks !== 'check' && outsideLinks !== 'off')
    throw wrong('GONGKAI_OUTSIDE_LINKS', outsideLinks, '应为 check 或 off');
  const publicUrl = value('GONGKAI_PUBLIC_URL');
  if (publicUrl === undefined && mode === 'production') {
    throw new StartupProblem(
      'GONGKAI_PUBLIC_URL 未设置：正式运行须写明对外网址，如 https://gk.example.gov.cn。',
      EXIT.wrongConfiguration,
    );
  }
  return {
    port,
    host,
    dataDir: resolve(value('GONGKAI_DATA_DIR') ?? '.data'),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    publicUrl: publicUrl === undefined ? `http://${urlHost(host)}:${port}` : parsedPublicUrl(publicUrl),
    mode,
    clockScale,
    trustProxy: trustedProxies(value('GONGKAI_TRUST_PROXY') ?? 'false'),
    logLevel,
    wholeTree: divisions === 'all',
    contactDays: wholeNumber('GONGKAI_CONTACT_DAYS', value('GONGKAI_CONTACT_DAYS') ?? '365', 30, 3650),
    checksOutside: outsideLinks === 'check',
    ...(siteFile === undefined ? {} : { siteFile: resolve(siteFile) }),
    ...(connectorsFile === undefined ? {} : { connectorsFile: resolve(connectorsFile) }),
    ...(mail === null ? {} : { mail }),
  };
}

const wrong = (name: string, value: string, expected: string): StartupProblem =>
  new StartupProblem(`${name} 的值“${value}”不正确：${expected}。`, EXIT.wrongConfiguration);

/** A misspelt variable would silently mean its default. */
function refuseUnknown(environment: Environment): void {
  const known = new Set(VARIABLES.map((variable) => variable.name));
  for (const name of Object.keys(environment)) {
    if (name.startsWith('GONGKAI_') && !known.has(name)) {
      throw new StartupProblem(
        `${name} 不是本系统的变量，请核对拼写（见 serve --help）。`,
        EXIT.wrongConfiguration,
      );
    }
  }
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= min && number <= max)) throw wrong(name, text, `应为 ${min} 到 ${max} 的整数`);
  return number;
}

function trustedProxies(text: string): boolean | string {
  if (text === 'true' || text === 'false') return text === 'true';
  const addresses = text.split(',').map((address) => address.trim());
  if (!addresses.every(isAddressOrNetwork)) {
    throw wrong(
      'GONGKAI_TRUST_PROXY',
      text,
      '应为 false、true 或以逗号分隔的 IP 地址、网段（如 10.0.0.0/8）',
    );
  }
  return addresses.join(',');
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** Never repeats the value: it holds a password. */
function checkDatabaseUrl(text: string): void {
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return;
  // A Unix socket: postgresql://user:password@/database?host=/folder
  if (/^postgres(ql)?:\/\/[^/\s]*@?\/[^\s?]+\?\S+$/.test(text)) return;
  throw new StartupProblem(
    'DATABASE_URL 的值不正确：应为 postgresql://用户:密码@主机:端口/数据库。',
    EXIT.wrongConfiguration,
  );
}

/** Never repeats the address of the server: it may hold a password. */
function mailServer(url: string | undefined, from: string | undefined): NonNullable<Config['mail']> | null {
  if (url === undefined && from === undefined) return null;
  if (url === undefined || !URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) {
    throw new StartupProblem(
      'GONGKAI_SMTP_URL 的值不正确：应为 smtp://用户:密码@主机:端口 或 smtps://用户:密码@主机:端口。',
      EXIT.wrongConfiguration,
    );
  }
  if (from === undefined || !/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(from))
    throw wrong('GONGKAI_MAIL_FROM', from ?? '', '设置了 GONGKAI_SMTP_URL 时应为一个邮箱地址');
  return { url, from };
}

function parsedPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  ) {
    throw wrong(
      'GONGKAI_PUBLIC_URL',
      text,
      '应为 http 或 https 网址，不带路径，如 https://gk.example.gov.cn',
    );
  }
  return url.origin;
}

const urlHost = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
};
