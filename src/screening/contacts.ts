import { type Hit, hit, veiled, type Writer } from './hit.ts';

const AT = '(?:\\s?@\\s?|\\s?[\\[(]\\s?(?:at|AT)\\s?[\\])]\\s?|\\s+(?:at|AT)\\s+|艾特)';
const DOT = '(?:\\.|\\s?[\\[(]\\s?dot\\s?[\\])]\\s?|\\s+dot\\s+|点)';
const E_MAIL = new RegExp(
  `(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}${AT}(?:[A-Za-z0-9-]{1,63}${DOT}){1,4}(?:com|cn|net|org|edu|gov|me|cc|io|vip|top|xyz)(?![A-Za-z0-9])`,
  'g',
);
/** 126, 163, QQ, … whose mailboxes people have; offices too, which then say so. */
const OFFICE_MAIL = /gov\s?\.\s?cn|edu\s?\.\s?cn|org\s?\.\s?cn/;
const OFFICE_WORD =
  /电子邮[箱件]|邮箱|信箱|Email|E-mail|email|发至|发送至|反馈|寄至|传真|报送|受理|举报|联系|咨询/;

/** An office names the mailbox that people write to; any other in its text is somebody's. */
export const mails = (line: string, writer: Writer): readonly Hit[] =>
  [...line.matchAll(E_MAIL)]
    .filter(
      (match) =>
        writer === 'citizen' ||
        !(
          OFFICE_MAIL.test(match[0]) ||
          OFFICE_WORD.test(line.slice(Math.max(0, match.index - 24), match.index))
        ),
    )
    .map((match) => hit('e-mail', 'warn', match, veiled(match[0])));

const CHAT =
  /(?<![A-Za-z0-9])(?:微\s?信|威信|薇信|[vV]信|[wW][xX]|[vV][xX]|[qQ]\s?[qQ]|扣扣|企鹅|抖音|钉钉)(?!公众|服务号|订阅|小程序|工作群|客服)(?:号码?|群|联系|id|ID)?(?:[ :是为搜加+]){0,4}([A-Za-z][A-Za-z0-9_-]{4,19}|[1-9]\d{4,11})(?![A-Za-z0-9_])/g;

export const chatAccounts = (line: string): readonly Hit[] =>
  [...line.matchAll(CHAT)].map((match) => hit('chat-account', 'warn', match, veiled(match[1] ?? '')));

const PLACE =
  '[\\u4e00-\\u9fa5]{1,12}(?:小区|花园|花苑|公寓|家园|新村|新城|大院|宿舍|苑|园|城|府|湾|里|村|社区|路|街|巷|大道)';
/** A flat: building or unit, then a room. */
const FLAT = new RegExp(
  `(?:${PLACE})?[\\u4e00-\\u9fa50-9A-Za-z-]{0,12}?\\d{1,4}-?\\d{0,3}\\s?(?:栋|幢|号楼|座|单元)[\\u4e00-\\u9fa50-9A-Za-z-]{0,8}?\\d{1,4}(?:室|房|户|号)?`,
  'g',
);
const AT_HOME =
  /(?:家\s?住|家庭住址|家庭地址|现住址?|住址|户籍地址|户籍所在地|我住在?|本人住在?)[ :是为在]{0,3}[^\s,，。;；]{2,40}(?:室|房|户|号|组|楼|单元|栋|\d)/g;

/** The dwelling down to the door; a street, a village or an office building is none. */
export const homeAddresses = (line: string, writer: Writer): readonly Hit[] =>
  [
    ...line.matchAll(AT_HOME),
    // 3号楼502室 is also where an office sits; there a word of dwelling is needed.
    ...(writer === 'citizen' ? line.matchAll(FLAT) : []),
  ].map((match) => hit('home-address', 'warn', match, veiled(match[0])));
