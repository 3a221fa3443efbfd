import type { Cited } from '../../src/kernel/citation.ts';
import type { ExceptionGround } from '../../src/schema/exception-ground.ts';
import { DISCLOSURE } from './statutes/disclosure.ts';

const OF_2008 = { validFrom: '2008-05-01', validTo: '2019-05-15' } as const;
const OF_2019 = { validFrom: '2019-05-15', validTo: null } as const;
const NOBODY_ELSE = { secrecy: false, thirdParty: false, otherLaw: false } as const;
const SECRECY = { secrecy: true, thirdParty: false, otherLaw: false } as const;
const THIRD_PARTY = { secrecy: false, thirdParty: true, otherLaw: false } as const;

const ground = (
  code: string,
  title: string,
  basis: Cited,
  asks: Pick<ExceptionGround, 'secrecy' | 'thirdParty' | 'otherLaw'>,
): ExceptionGround => ({ code, title, basis, ...asks, ...OF_2019 });

/**
 * 不予公开的理由, complete: 条例第十四条 to 第十六条, as they stand since 2019-05-15 and, where the regulation of 2007 had them,
 * as they stood before. The code is that of the choices in records (`state-secret` …) and never changes.
 */
export const EXCEPTION_GROUNDS: readonly ExceptionGround[] = [
  ground('state-secret', '国家秘密', DISCLOSURE.at('第十四条'), SECRECY),
  ground('security', '危及国家安全、公共安全、经济安全、社会稳定', DISCLOSURE.at('第十四条'), SECRECY),
  ground('other-law', '法律、行政法规禁止公开', DISCLOSURE.at('第十四条'), {
    ...NOBODY_ELSE,
    otherLaw: true,
  }),
  ground('business-secret', '商业秘密', DISCLOSURE.at('第十五条'), THIRD_PARTY),
  ground('personal-privacy', '个人隐私', DISCLOSURE.at('第十五条'), THIRD_PARTY),
  ground('internal', '内部事务信息', DISCLOSURE.at('第十六条第一款'), NOBODY_ELSE),
  ground('process', '过程性信息', DISCLOSURE.at('第十六条第二款'), NOBODY_ELSE),
  ground('enforcement-file', '行政执法案卷信息', DISCLOSURE.at('第十六条第二款'), NOBODY_ELSE),
  ...(
    [
      ['state-secret', '国家秘密', '第十四条', SECRECY],
      ['business-secret', '商业秘密', '第十四条', THIRD_PARTY],
      ['personal-privacy', '个人隐私', '第十四条', THIRD_PARTY],
      ['security', '危及国家安全、公共安全、经济安全和社会稳定', '第八条', SECRECY],
    ] as const
  ).map(
    ([code, title, place, asks]): ExceptionGround => ({
      code,
      title,
      basis: DISCLOSURE.in('国务院令第492号').at(place),
      ...asks,
      ...OF_2008,
    }),
  ),
];
