export type FindingKind =
  | 'citizen-id'
  | 'mobile-phone'
  | 'landline'
  | 'e-mail'
  | 'chat-account'
  | 'bank-card'
  | 'passport'
  | 'number-plate'
  | 'home-address'
  | 'minor'
  | 'secrecy-marking';

export const FINDING_NAMES: Readonly<Record<FindingKind, string>> = {
  'citizen-id': '公民身份号码',
  'mobile-phone': '手机号码',
  landline: '固定电话号码',
  'e-mail': '电子邮箱',
  'chat-account': '微信或QQ号',
  'bank-card': '银行卡号',
  passport: '护照号码',
  'number-plate': '车牌号',
  'home-address': '详细住址',
  minor: '未成年人姓名和学校',
  'secrecy-marking': '密级或内部标志',
};

/**
 * Who wrote the text. What an office writes names its own telephone, mailbox and address on purpose (政府信息公开条例第十二条);
 * in what a citizen writes they are the citizen's.
 */
export type Writer = 'office' | 'citizen';

/** One find in one line; offsets count UTF-16 units of the line as it came in. */
export interface Hit {
  readonly kind: FindingKind;
  /** `refuse`: the text cannot be published so; `warn`: a person must look. */
  readonly severity: 'refuse' | 'warn';
  /** The value as a person may see it who has to recognise it; never the whole. */
  readonly masked: string;
  readonly start: number;
  readonly end: number;
}

export const hit = (
  kind: FindingKind,
  severity: Hit['severity'],
  match: { readonly index: number; readonly 0: string },
  masked: string,
): Hit => ({ kind, severity, masked, start: match.index, end: match.index + match[0].length });

/** The first and the last sign of a value; the number of stars says nothing of its length. */
export const veiled = (value: string): string => {
  const signs = [...value.trim()];
  return signs.length < 3 ? '***' : `${signs[0]}***${signs.at(-1)}`;
};
