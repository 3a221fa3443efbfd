import { citedTogether } from '../../src/kernel/citation.ts';
import type { AnswerDeclaration, AnswerNeed } from '../../src/schema/requests.ts';
import type { RequestAnswer } from '../../src/schema/vocabulary.ts';
import { DISCLOSURE, PROCESSING_FEES, REPORT_FORMAT } from '../law/statutes/disclosure.ts';

const REFUSAL = DISCLOSURE.at('第三十六条第三项');

/** 不予公开: the ground of the regulation, the reason of the case, and the review before the court. */
const withheld = (
  place: '第十四条' | '第十五条' | '第十六条第一款' | '第十六条第二款',
  row: string,
  what: string,
  needs: readonly AnswerNeed[] = ['reason'],
): AnswerDeclaration => ({
  basis: citedTogether(DISCLOSURE.at(place), REFUSAL),
  row,
  sentence: `您申请公开的信息属于${what}，本机关决定不予公开。`,
  needs,
  reviewFirst: true,
});

/** What no court has said to be 不予公开 goes to review or to court, as the applicant likes. */
const either = (
  basis: AnswerDeclaration['basis'],
  row: string,
  sentence: string,
  needs: readonly AnswerNeed[],
): AnswerDeclaration => ({ basis, row, sentence, needs, reviewFirst: false });

/** 条例第三十六条 and what surrounds it; the rows are those of 国办公开办函〔2021〕30号. */
export const ANSWERS: Readonly<Record<RequestAnswer, AnswerDeclaration>> = {
  granted: either(DISCLOSURE.at('第三十六条第二项'), '三（一）', '您申请公开的信息可以公开，现予以提供。', [
    'text',
  ]),
  'already-public': either(
    DISCLOSURE.at('第三十六条第一项'),
    '三（一）',
    '您申请公开的信息已经主动公开，获取方式、途径如下。',
    ['text'],
  ),
  partly: {
    basis: citedTogether(DISCLOSURE.at('第三十七条'), REFUSAL),
    row: '三（二）',
    sentence:
      '您申请公开的信息中含有不应当公开的内容，能够作区分处理，本机关决定部分公开，现提供可以公开的内容。',
    needs: ['text', 'parts'],
    reviewFirst: true,
  },
  'state-secret': withheld('第十四条', '三（三）1', '依法确定为国家秘密的政府信息'),
  'other-law': withheld('第十四条', '三（三）2', '法律、行政法规禁止公开的政府信息'),
  security: withheld(
    '第十四条',
    '三（三）3',
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息',
  ),
  'third-party': withheld(
    '第十五条',
    '三（三）4',
    '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息',
    ['reason', 'third-party-asked'],
  ),
  internal: withheld('第十六条第一款', '三（三）5', '行政机关的内部事务信息'),
  process: withheld('第十六条第二款', '三（三）6', '行政机关在履行行政管理职能过程中形成的过程性信息'),
  'enforcement-file': withheld('第十六条第二款', '三（三）7', '行政执法案卷信息'),
  'special-procedure': either(
    DISCLOSURE.at('第三十六条第七项'),
    '三（三）8',
    '有关法律、行政法规对您所申请信息的获取有特别规定，请依照下列规定办理。',
    ['text'],
  ),
  'not-held': either(
    DISCLOSURE.at('第三十六条第四项'),
    '三（四）1',
    '经检索，没有您申请公开的信息，该政府信息不存在。',
    ['search'],
  ),
  'not-responsible': either(
    DISCLOSURE.at('第三十六条第五项'),
    '三（四）1',
    '您申请公开的信息不属于本机关负责公开。',
    ['reason'],
  ),
  'needs-making': either(
    DISCLOSURE.at('第三十八条'),
    '三（四）2',
    '您申请的内容没有现成信息，需要本机关对现有政府信息进行加工、分析，本机关不予提供。',
    ['reason'],
  ),
  unclear: either(DISCLOSURE.at('第三十条'), '三（四）3', '您的申请经补正后内容仍不明确，本机关无法提供。', [
    'reason',
    'completion-asked',
  ]),
  petition: either(
    DISCLOSURE.at('第三十九条第一款'),
    '三（五）1',
    '您以政府信息公开申请的形式进行信访、投诉、举报等活动，本机关不作为政府信息公开申请处理。',
    ['reason'],
  ),
  repeated: either(
    DISCLOSURE.at('第三十六条第六项'),
    '三（五）2',
    '本机关已就您申请的相同政府信息作出答复，不予重复处理。',
    ['earlier'],
  ),
  publication: either(
    DISCLOSURE.at('第三十九条第二款'),
    '三（五）3',
    '您要求提供的是公开出版物，获取途径如下。',
    ['text'],
  ),
  excessive: either(
    DISCLOSURE.at('第三十五条'),
    '三（五）4',
    '您申请公开政府信息的数量、频次明显超过合理范围，所说明的理由不合理，本机关不予处理。',
    ['reason', 'reasons-asked'],
  ),
  reissue: either(
    REPORT_FORMAT.whole,
    '三（五）5',
    '您要求确认或者重新出具已经获取的政府信息，本机关不予处理。',
    ['reason'],
  ),
  'not-completed': either(
    DISCLOSURE.at('第三十条'),
    '三（六）1',
    '您无正当理由逾期未补正，视为放弃申请，本机关不再处理该申请。',
    ['completion-lapsed'],
  ),
  'fee-unpaid': either(
    PROCESSING_FEES.whole,
    '三（六）2',
    '您逾期未按收费通知的要求缴纳信息处理费，视为放弃申请，本机关不再处理该申请。',
    ['payment-lapsed'],
  ),
  withdrawn: either(REPORT_FORMAT.whole, '三（六）3', '您已撤回申请，本机关不再处理该申请。', []),
};
