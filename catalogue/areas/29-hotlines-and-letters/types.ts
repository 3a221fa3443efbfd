import type { PlaceDeclaration } from '../../../src/catalogue/declaration.ts';
import { HUNAN_PREFECTURES } from '../../geo/hunan-prefectures.ts';
import * as common from '../../types/common-fields.ts';
import * as field from '../../types/dossier-fields.ts';
import { count } from '../../types/number-fields.ts';
import { documentType } from '../../types/record-types.ts';
import { options } from '../../types/registers/register-fields.ts';

/** 来信选登: a question, its answer, and how long the answer took. */
export const LETTER_ANSWER = documentType({
  key: 'letter-answer',
  title: '来信来电答复',
  description: '选登的群众来信、来电和网上留言及其答复；隐去来信人的身份信息。',
  titleHelp: '用来信反映的事情作标题，例如“关于小区水压不足的答复”。',
  dateTitle: '答复日期',
  dateHelp: '答复来信人的日期。',
  fields: {
    channel: common.code(
      '来自',
      '',
      true,
      options({ hotline: '12345热线', mailbox: '网上信箱', counter: '现场', letter: '来信', app: '移动端' }),
    ),
    kind: common.code(
      '诉求类别',
      '',
      true,
      options({ question: '咨询', complaint: '投诉举报', request: '求助', proposal: '建议', praise: '表扬' }),
    ),
    receivedOn: field.pastDay('收到日期', '', true),
    days: count('用时', '个工作日', { maximum: 365, help: '收到后的下一个工作日起算，当天答复填 0。' }),
    question: field.longText('来信内容', '只写事情，不写姓名、电话、门牌号。', true),
    answer: field.longText('答复内容', '', true),
    office: field.text('答复单位', '', true),
    satisfaction: common.code(
      '来信人评价',
      '',
      false,
      options({ satisfied: '满意', acceptable: '基本满意', dissatisfied: '不满意', none: '未评价' }),
    ),
  },
  body: 'none',
  rules: [],
});

export const PREFECTURE_PLACES: readonly PlaceDeclaration[] = HUNAN_PREFECTURES.map((prefecture) => ({
  code: prefecture.body,
  name: prefecture.name,
  kind: 'city',
  aliases: [prefecture.shortName],
  prefecture: prefecture.body,
  group: '市州',
  longitude: prefecture.centre[0],
  latitude: prefecture.centre[1],
  source: '点位为行政中心附近，示意用',
}));
