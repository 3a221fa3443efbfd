import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { AreaExamples } from '../../src/schema/example.ts';
import { listEdition } from '../builders/lists.ts';
import { shownLists } from '../builders/shown-records.ts';
import { SERVICE_CATALOGUES } from './catalogue.ts';
import { VENUE_LISTS, VENUES_LIST } from './venues.ts';

const BASIS = '政务服务事项实施清单编制工作安排';

const serviceItem = (code: string, name: string, more: JsonObject): JsonObject => ({
  code,
  basicCode: code.slice(-12),
  name: `〔演示〕${name}`,
  kind: 'licence',
  handling: 'promised',
  level: 'county',
  basis: '〔演示〕示例管理条例第十条',
  target: 'both',
  conditions: '符合规定条件，材料齐全。',
  promisedDays: 3,
  visits: 1,
  manner: 'both',
  scope: 'city',
  fee: '不收费',
  result: '许可证',
  place: '县政务服务中心二楼综合窗口',
  hours: '周一至周五 9:00—12:00、13:30—17:00',
  telephone: '0743-12345678',
  complaint: '12345',
  ...more,
});

/** 31 characters as GB/T 39554 has them: an artificial credit code, the level, the national code. */
const code = (serial: number): string =>
  `11439900000000000X3${String(430100000000 + serial).padStart(12, '0')}`;

const COUNTY = listEdition(
  { item: '27.service-items', body: 'fenghuang', title: '示例县政务服务事项实施清单', basis: BASIS },
  [
    serviceItem(code(1), '食品经营许可（新办）', {
      authority: '县市场监督管理局',
      target: 'both',
      conditions: '有与经营的食品相适应的场所、设备和管理制度，从业人员有健康证明。',
      papers:
        '食品经营许可申请书：1 份，网上填写\n营业执照：系统自动核验，无需提交\n场所平面布局图：1 份，可以手绘\n食品安全管理制度：1 份，有示范文本',
      steps:
        '申请：网上或者窗口提交\n受理：1 个工作日内一次告知是否受理、缺什么材料\n现场核查：需要核查的，5 个工作日内上门\n决定：受理后 7 个工作日内作出决定\n送达：当天发电子证照，可以邮寄纸质证',
      legalDays: 20,
      promisedDays: 7,
      result: '食品经营许可证',
      online: 'https://zwfw.example.invalid/food',
    }),
    serviceItem(code(2), '最低生活保障申请', {
      kind: 'benefit',
      authority: '县民政局',
      target: 'person',
      conditions: '共同生活的家庭成员人均收入低于当地标准，财产状况符合规定。',
      papers:
        '社会救助申请书：1 份，现场填写\n身份证、户口簿：核对原件，不留存\n家庭经济状况核对授权书：1 份，成年家庭成员签名',
      steps:
        '申请：向户籍地或者居住地乡镇提出\n入户调查：10 个工作日内完成\n公示：在村（社区）公示 7 天\n确认：县民政局或者乡镇确认，次月起发放',
      legalDays: 30,
      promisedDays: 20,
      result: '最低生活保障待遇',
      place: '乡镇便民服务中心社会救助窗口',
    }),
    serviceItem(code(3), '老年人优待证办理', {
      kind: 'public-service',
      handling: 'instant',
      authority: '县民政局',
      target: 'person',
      papers: '身份证：核对原件\n近期一寸照片：1 张，可以现场拍摄',
      steps: '申请：窗口或者手机提交\n领证：当场制证',
      promisedDays: 0,
      visits: 1,
      scope: 'province',
      result: '老年人优待证',
      place: '县、乡、村三级便民服务窗口',
    }),
  ],
);

const TOWNSHIP = listEdition(
  {
    item: '27.service-items',
    body: 'fenghuang-liaojiaqiao',
    title: '示例镇政务服务事项实施清单',
    basis: BASIS,
  },
  [
    serviceItem(code(11), '农村村民住宅用地审核', {
      level: 'township',
      authority: '示例镇人民政府',
      target: 'person',
      conditions: '符合一户一宅、村庄规划和面积标准。',
      papers: '建房申请表：1 份\n户口簿：核对原件\n村民小组会议记录：1 份，村委会出具',
      steps:
        '申请：向村委会提出，公示 5 天\n现场踏勘：镇自然资源所 5 个工作日内到场\n批准：镇人民政府 10 个工作日内批准\n放线和验收：开工前放线，竣工后验收',
      legalDays: 20,
      promisedDays: 15,
      result: '乡村建设规划许可证、农村宅基地批准书',
      place: '镇便民服务中心',
      scope: 'local',
      visits: 1,
    }),
  ],
);

const place = (
  number: string,
  name: string,
  kind: string,
  where: readonly [address: string, longitude: string, latitude: string],
  services: string,
): JsonObject => {
  const [address, longitude, latitude] = where;
  return {
    code: number,
    name: `〔演示〕${name}`,
    kind,
    address,
    longitude,
    latitude,
    hours: '周一至周五 9:00—12:00、13:30—17:00',
    telephone: '0743-12345678',
    services,
    accessible: true,
  };
};

const PLACES = listEdition(
  {
    item: '27.service-places',
    body: 'fenghuang',
    title: '示例县政务服务大厅和便民服务站点',
    basis: BASIS,
  },
  [
    place(
      'DT-01',
      '县政务服务中心',
      'hall',
      ['示例镇示例大道 1 号', '109.602', '27.951'],
      '全部县级政务服务事项',
    ),
    place(
      'DT-02',
      '示例镇便民服务中心',
      'hall',
      ['示例镇示例街 8 号', '109.52', '27.97'],
      '社会救助、社保、户籍、建房',
    ),
    place(
      'DT-03',
      '菖蒲村便民服务站',
      'counter',
      ['示例村村部', '109.49', '28.0'],
      '代办社保、医保、救助申请',
    ),
    place(
      'DT-04',
      '24 小时自助服务区',
      'station24',
      ['示例镇示例大道 1 号', '109.603', '27.951'],
      '证明打印、社保查询',
    ),
  ],
);

const LISTS = [VENUES_LIST, COUNTY, TOWNSHIP, PLACES, ...SERVICE_CATALOGUES];

export const AREA_27_EXAMPLES: AreaExamples = {
  records: [],
  lists: [
    { says: '县政务服务事项和服务大厅', editions: [COUNTY, PLACES], refusals: [] },
    ...SERVICE_CATALOGUES.map((each) => ({
      says: String(each.content.title),
      editions: [each],
      refusals: [],
    })),
    ...VENUE_LISTS,
    { says: '镇政务服务事项', editions: [TOWNSHIP], refusals: [] },
    {
      says: '政务服务事项缺材料和流程',
      editions: [
        listEdition(
          { item: '27.service-items', body: 'changsha-xian', title: '示例县政务服务事项', basis: BASIS },
          [serviceItem(code(9), '缺要素的事项', { authority: '示例局' })],
        ),
      ],
      refusals: ['field-required', 'field-required'],
    },
  ],
  dossiers: [],
  demonstration: () => shownLists(LISTS, '2026-03-13'),
};
