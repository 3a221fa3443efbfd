import type { Letter, LetterTemplate } from '../../src/schema/requests.ts';

/**
 * The letters of 依申请公开. `{…}` is filled with the case; a paragraph whose every value is empty is left out. A province
 * puts its own words here.
 */
export const LETTERS: Readonly<Record<Letter, LetterTemplate>> = {
  receipt: {
    title: '政府信息公开申请登记回执',
    mark: '收',
    paragraphs: [
      '{applicant}：',
      '本机关于{on}收到您提出的政府信息公开申请，申请编号为{code}，申请的内容为：',
      '{content}',
      '{clock}。依据：{basis}。需要延长答复期限或者补正的，本机关将另行告知。',
    ],
  },
  completion: {
    title: '政府信息公开申请补正告知书',
    mark: '补',
    paragraphs: [
      '{applicant}：',
      '本机关于{received}收到您提出的政府信息公开申请（编号{code}）。经审查，申请内容不明确，依据{basis}，请您补正下列事项：',
      '{text}',
      '请于{last}前补正。本机关自收到补正的申请之日起重新计算答复期限；无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。',
    ],
  },
  consultation: {
    title: '政府信息公开征求意见书',
    mark: '征',
    paragraphs: [
      '{party}：',
      '本机关收到一件政府信息公开申请，所申请的信息涉及你（单位）。依据{basis}，现征求你（单位）是否同意公开的意见：',
      '{text}',
      '请自收到本征求意见书之日起{days}个工作日内提出意见，不同意公开的请说明理由。{silence}',
    ],
  },
  extension: {
    title: '政府信息公开申请延期答复告知书',
    mark: '延',
    paragraphs: [
      '{applicant}：',
      '本机关于{received}收到您提出的政府信息公开申请（编号{code}）。{text}',
      '依据{basis}，经本机关政府信息公开工作机构负责人同意，答复期限延长{days}个工作日。{clock}。',
    ],
  },
  reasons: {
    title: '要求说明理由告知书',
    mark: '理',
    paragraphs: [
      '{applicant}：',
      '您提出的政府信息公开申请（编号{code}），数量、频次明显超过合理范围。依据{basis}，请您说明申请的理由：',
      '{text}',
      '不说明理由或者理由不合理的，本机关不予处理。',
    ],
  },
  fee: {
    title: '政府信息公开信息处理费收费通知书',
    mark: '费',
    paragraphs: [
      '{applicant}：',
      '您提出的政府信息公开申请（编号{code}），数量、频次明显超过合理范围。依据{basis}，本机关决定收取信息处理费{amount}元，计算如下：',
      '{computation}',
      '{text}',
      '请于{last}前缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该申请。缴费完成的次日起重新计算答复期限。',
    ],
  },
  answer: {
    title: '政府信息公开申请答复书',
    mark: '答',
    paragraphs: [
      '{applicant}：',
      '本机关于{received}收到您提出的政府信息公开申请（编号{code}），申请的内容为：',
      '{content}',
      '经审查，依据{basis}，答复如下：',
      '{sentence}',
      '{text}',
      '{files}',
      '{parts}',
      '{search}',
      '{earlier}',
      '{remedies}',
    ],
  },
};
