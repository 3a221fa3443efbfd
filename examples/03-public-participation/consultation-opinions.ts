import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { SampleOpinion, SampleOpinions } from '../../src/schema/example.ts';

const said = (
  people: number,
  anchor: string,
  text: string,
  group = 'resident',
  issue?: number,
): SampleOpinion => ({ people, anchor, text, group, ...(issue === undefined ? {} : { issue }) });

const ELEVATOR: readonly SampleOpinion[] = [
  said(
    168,
    'art-6',
    '我们强烈要求把每台电梯的补贴提高到二十万元，十二万元连设备款的一半都不到，老旧小区的退休工人拿不出这么多钱，请起草单位认真考虑群众的实际困难。',
  ),
  said(22, 'art-3', '同意的比例还是太高，一户长期不在家联系不上，整个单元就装不成，建议联系不上的视为弃权。'),
  said(17, 'art-5', '一楼采光和噪声受影响最大，应当先谈好补偿再动工，不能先装上再说。'),
  said(14, 'art-5', '补偿最好有一个参考标准，邻里自己谈很容易吵起来。'),
  said(13, 'art-4', '三楼住户分摊多少没有写，建议按楼层给一个参考系数。'),
  said(9, 'art-8', '装好以后谁来管最要紧，建议明确由物业代管，费用写进协议。'),
  said(8, 'art-7', '十五个工作日太长，材料齐全的应当当场受理、五个工作日办结。'),
  said(6, 'art-2', '三层楼住着腿脚不便的老人，也应当可以加装。'),
  said(5, 'art-9', '社区给场地很好，建议再请懂法律的人来帮忙调解。'),
  said(4, 'art-8', '井道和连廊的安全由谁检验、多久检验一次，应当写清楚。', 'expert'),
  said(4, 'art-6', '补贴可以按楼层和造价分档，不要一刀切。', 'organisation'),
  said(3, 'art-7', '希望公布各部门审查需要的材料清单，施工企业少跑路。', 'enterprise'),
  said(3, '', '总体赞成，盼着早点实施，父母八十多岁上下五楼太难了。'),
  said(2, '', '加装电梯后房屋重新测绘、公摊面积变化怎么处理，办法没有提。', 'deputy'),
  {
    ...said(6, 'art-5', '座谈会上多数一楼居民要求补偿标准由第三方评估。'),
    offline: { channel: 'hearing', evidence: '〔演示〕示例社区居民座谈会记录第2页' },
  },
  {
    ...said(5, 'art-4', '入户走访中居民反映分摊比例谈不拢是加装失败的主要原因。'),
    offline: { channel: 'research', evidence: '〔演示〕12个社区走访报告附件3' },
  },
];

const PARKING: readonly SampleOpinion[] = [
  said(31, 'art-3', '免费停车十五分钟太短，买个菜、取个快递都不够，建议延长到三十分钟。', 'resident', 1),
  said(12, 'art-4', '夜间收费应当封顶，建议不超过五元，周末和节假日一样。', 'resident', 2),
  said(9, 'art-5', '机关单位下班后停车位空着，应当向附近小区开放，收费从低。', 'resident', 3),
  said(5, 'art-5', '单位内部停车场开放涉及安全管理，建议由各单位自行决定是否开放。', 'public-body', 3),
  said(4, 'art-2', '应当保留现金付费，老年人不会扫码。', 'resident', 4),
  said(
    3,
    'art-4',
    '商圈停车场投资大，夜间封顶会影响经营，建议不适用于社会资本建设的停车场。',
    'enterprise',
    2,
  ),
  {
    ...said(4, 'art-3', '座谈会上出租车司机代表建议免费时间不少于二十分钟。', 'resident', 1),
    offline: { channel: 'hearing', evidence: '〔演示〕停车管理座谈会记录第5页' },
  },
];

const MARKET: readonly SampleOpinion[] = [
  said(11, 'art-3', '检测结果张贴在入口看不清，建议同时用大屏幕滚动播放。'),
  said(8, 'art-5', '取消重复备案很好，希望市场也不要再另外收管理押金。', 'enterprise'),
  said(6, 'art-2', '每天抽检多少个品种没有写，建议规定最低数量。'),
  said(3, 'art-4', '小摊位从农户手里收菜没有进货凭证，建议允许手写记录。', 'enterprise'),
];

const CANTEEN: readonly SampleOpinion[] = [
  said(14, 'art-3', '八折还是有点贵，建议八十岁以上的老人打五折。'),
  said(7, 'art-2', '应当要求早餐也供应，老人起得早。'),
  said(5, 'art-4', '补助公示应当贴在食堂里，写清楚补了多少钱。'),
];

const BUS: readonly SampleOpinion[] = [
  said(9, '', '取消线路之前请在站台提前一个月张贴通知，老人不看手机。'),
  said(6, '', '末班车最好到二十三点，下晚班的人才赶得上。'),
  said(4, '', '新小区通车的时间请给一个准信。'),
];

const moment = (day: CivilDate): string => `${day}T09:00:00+08:00`;

/** What people say on the consultations of the demonstration; the largest has a campaign in it. */
export function sampleOpinions(today: CivilDate): readonly SampleOpinions[] {
  const year = today.slice(0, 4);
  const waiting = (
    body: string,
    number: string,
    from: number,
    days: number,
    opinions: readonly SampleOpinion[],
  ) => ({
    body,
    number: number.replace('{year}', year),
    from: moment(addDays(today, from)),
    days,
    opinions,
    issues: [],
    reportedAt: null,
  });
  return [
    waiting('zjt', '430000-YJ{year}-801', -24, 23, ELEVATOR),
    waiting('changsha', '430100-YJ{year}-802', -3, 2, BUS),
    waiting('scjgj', '430000-YJ{year}-803', -74, 28, MARKET),
    waiting('changsha', '430100-YJ{year}-805', -19, 12, CANTEEN),
    {
      ...waiting('jtt', '430000-YJ{year}-804', -49, 28, PARKING),
      reportedAt: `${addDays(today, -8)}T15:00:00+08:00`,
      issues: [
        {
          title: '延长免费停放时间',
          outcome: 'adopted',
          reason: '十五分钟不能满足接送、取件等日常需要，各市州试行三十分钟后周转没有明显下降。',
          changed: '第三条改为：公共停车场应当提供不少于30分钟的免费停放时间。',
        },
        {
          title: '夜间收费封顶',
          outcome: 'partly',
          reason: '政府定价的停车场封顶收费；社会资本建设的停车场实行市场调节价，鼓励优惠。',
          changed: '第四条增加：夜间封顶标准由市、县价格主管部门在当地公布。',
        },
        {
          title: '机关、事业单位停车场错时开放',
          outcome: 'partly',
          reason: '具备安全管理条件的应当开放，涉密和安全保卫有特殊要求的除外。',
          changed: '第五条增加：涉及保密和安全保卫的除外，名单由同级人民政府公布。',
        },
        {
          title: '保留现金付费',
          outcome: 'adopted',
          reason: '中国人民银行有关规定要求不得拒收现金。',
          changed: '第二条增加：公共停车场应当支持现金付费。',
        },
      ],
    },
  ];
}
