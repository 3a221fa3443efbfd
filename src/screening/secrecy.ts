import { type Hit, hit } from './hit.ts';

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

/** Markings of state secrets and of papers for inside use; a lone word is one in the head of a document only. */
export function secrecyMarkings(line: string, inHead: boolean): readonly Hit[] {
  const starred = [...line.matchAll(STARRED), ...line.matchAll(INTERNAL)].map((match) =>
    hit('secrecy-marking', 'refuse', match, match[0].replace(/\s/g, '')),
  );
  if (starred.length > 0 || !inHead || !MARKING_LINE.test(line)) return starred;
  return [
    {
      kind: 'secrecy-marking',
      severity: 'refuse',
      masked: line.replace(/[\s【】[\]()（）]/g, ''),
      start: 0,
      end: line.length,
    },
  ];
}
