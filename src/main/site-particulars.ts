import { readFileSync } from 'node:fs';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { EXIT, StartupProblem } from '../kernel/startup-problem.ts';
import type { PortalConfig } from '../portal/frame/config.ts';

const Text = Type.String({ minLength: 1, maxLength: 200 });
const Particulars = Type.Object(
  {
    siteName: Text,
    siteIdCode: Type.String({ pattern: '^[A-Za-z0-9]{10}$' }),
    host: Text,
    contact: Text,
    icp: Text,
    policeFiling: Text,
    tagYear: Type.Integer({ minimum: 2016, maximum: 2100 }),
  },
  { additionalProperties: false },
);

/**
 * What a government site must say about itself on every page (政府网站发展指引, 国办发〔2017〕47号), from the JSON file that
 * GONGKAI_SITE_FILE names: siteName 网站名称, siteIdCode 标识码, host 主办单位, contact 联系电话, icp ICP备案, policeFiling 公安备案,
 * tagYear the year in which its feeds began.
 */
export function readSiteParticulars(file: string, publicUrl: string): PortalConfig {
  const fail = (detail: string) =>
    new StartupProblem(`GONGKAI_SITE_FILE 的文件“${file}”不能使用：${detail}。`, EXIT.wrongConfiguration);
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw fail('读不到，或者不是 JSON');
  }
  if (!Value.Check(Particulars, parsed)) {
    const missing = Value.Errors(Particulars, parsed).map((error) => error.instancePath || error.message);
    throw fail(`缺少或者写错了 ${[...new Set(missing)].join('、')}`);
  }
  const { siteName, siteIdCode, host, contact, icp, policeFiling, tagYear } = parsed;
  const base = publicUrl.replace(/\/+$/, '');
  return {
    siteName,
    siteIdCode,
    host,
    contact,
    icp,
    policeFiling,
    tagYear,
    siteDomain: new URL(base).host,
    publicUrl: base,
    demonstration: false,
  };
}
