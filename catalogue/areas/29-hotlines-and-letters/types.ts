import { HOTLINE } from '../../law/statutes/administration.ts';
import * as common from '../../types/common-fields.ts';
import * as field from '../../types/dossier-fields.ts';
import { count } from '../../types/number-fields.ts';
import { documentType } from '../../types/record-types.ts';
import { options } from '../../types/registers/register-fields.ts';
import { REGION_KINDS, REGIONS } from '../../types/series/place-builders.ts';
import { seriesType } from '../../types/series/series-fields.ts';
import { chartsOf, statistic, yearOnYear } from '../../types/series/statistic.ts';

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
    days: count('用时', '个工作日', {
      required: false,
      maximum: 365,
      help: '从收到后的下一个工作日起算，当天答复填 0；按两个日期核对。',
    }),
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
  rules: ['answered-in-days-told'],
});

const STANDARD = HOTLINE.whole;

const RECEIVED = statistic('received', '受理诉求', '个', { standard: STANDARD });
const IN_TIME = statistic('in-time', '按期办结率', '%', { standard: STANDARD, minimum: 0 });
const SATISFIED = statistic('satisfied', '满意率', '%', { standard: STANDARD, minimum: 0 });

/** 热线和信箱办理情况, month by month for each prefecture. */
export const HOTLINE_STATISTICS = seriesType({
  key: 'hotline-statistics',
  title: '热线和信箱办理情况月报',
  description: '各市州12345热线和网上信箱每月受理、办结、按期办结和满意情况。',
  titleHelp: '写明月份，例如“2026年3月12345热线办理情况”。',
  aspect: {
    frequency: 'month',
    nature: 'compiled',
    lateAfterDays: 25,
    placeTitle: '地区',
    groupTitle: '层级',
    placeKinds: REGION_KINDS,
    places: REGIONS,
    indicators: [
      RECEIVED,
      statistic('answered-at-once', '当场答复', '个', { standard: STANDARD }),
      statistic('passed-on', '转办', '个', { standard: STANDARD }),
      IN_TIME,
      SATISFIED,
    ],
    derived: yearOnYear([RECEIVED]),
    charts: [...chartsOf([RECEIVED], 'bar'), ...chartsOf([IN_TIME, SATISFIED], 'line')],
  },
  sums: [{ each: 'observations', total: 'received', plus: ['answered-at-once', 'passed-on'], minus: [] }],
});
