import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

interface Given {
  readonly number: string;
  readonly stage?: 'issue' | 'update';
  readonly matter: string;
  readonly hazard: string;
  readonly colour: string;
  readonly from: string;
  readonly until: string;
  readonly places: readonly string[];
  readonly issuer: string;
  readonly area: string;
  readonly text: string;
  readonly instruction: string;
  readonly title: string;
}

const warning = (day: string, given: Given): DossierRecord => {
  const { number, stage = 'issue', ...rest } = given;
  return taken('13.warning', day, { dossierNumber: number, stage, ...rest });
};
const end = (day: string, number: string, title: string, reason: string, issuer: string): DossierRecord =>
  taken('13.warning-end', day, { dossierNumber: number, stage: 'end', title, reason, issuer });

const RAIN: Given = {
  number: '430100-YJ2026-901',
  matter: '〔演示〕长沙市暴雨预警',
  title: '〔演示〕长沙市气象台发布暴雨橙色预警信号',
  hazard: 'rainstorm',
  colour: 'orange',
  from: '2026-03-01 16:00',
  until: '2026-03-02 04:00',
  places: ['changsha'],
  issuer: '长沙市气象台（演示）',
  area: '长沙市城区和长沙县、浏阳市北部乡镇。',
  text: '〔演示〕预计未来3小时上述地区降雨量将达50毫米以上，低洼路段可能积水。',
  instruction: '减少外出，不在桥洞、地下通道停留。\n切断低洼地带室外电源。\n危险地带人员按社区通知转移。',
};
const issued = warning('2026-03-01', RAIN);
const RAISED: Given = {
  ...RAIN,
  stage: 'update',
  title: '〔演示〕长沙市气象台将暴雨预警提升为红色',
  colour: 'red',
  until: '2026-03-02 10:00',
  text: '〔演示〕降雨持续，上述地区3小时降雨量已达80毫米，预计还将达100毫米以上。',
};
const raised = warning('2026-03-01', RAISED);
const over = end(
  '2026-03-02',
  RAIN.number,
  '〔演示〕长沙市气象台解除暴雨预警信号',
  '降雨已经减弱，灾害风险解除。',
  RAIN.issuer,
);

export const WARNING_EXAMPLES: readonly DossierExample[] = [
  {
    name: '暴雨预警：发布、升级、解除，发出后不能再改',
    body: 'changsha',
    records: [
      turnedAway(over, {}, 'dossier-unknown'),
      turnedAway(issued, { until: '2026-03-01 15:00' }, 'alert-times'),
      turnedAway(issued, { from: '2026-02-27 08:00', until: '2026-02-28 08:00' }, 'alert-over'),
      turnedAway(issued, { hazard: 'hail', colour: 'blue' }, 'alert-colour-unknown'),
      turnedAway(issued, { places: ['yjglt'] }, 'alert-place-unknown'),
      turnedAway(issued, { identifier: '湘预警1号' }, 'alert-identifier-invalid'),
      turnedAway(issued, { until: '明天下午' }, 'field-invalid'),
      issued,
      raised,
      over,
      turnedAway(warning('2026-03-02', RAISED), {}, 'dossier-closed'),
    ],
  },
  {
    name: '其他系统编号的预警照用其标识，标识不能重复',
    body: 'yjglt',
    records: [
      warning('2026-03-03', {
        ...RAIN,
        number: '430000-YJ2026-901',
        matter: '〔演示〕湘北大雾预警',
        title: '〔演示〕省气象台发布大雾黄色预警信号',
        hazard: 'fog',
        colour: 'yellow',
        from: '2026-03-03 18:00',
        until: '2026-03-04 10:00',
        places: ['yueyang', 'changde', 'yiyang'],
        issuer: '湖南省气象台（演示）',
        area: '岳阳、常德、益阳三市，途经高速公路。',
        text: '〔演示〕今夜到明早上述地区有能见度小于500米的大雾。',
        instruction: '驾车减速，保持车距，打开雾灯。\n留意高速公路和渡口的管制信息。',
      }),
    ].flatMap((record) => [
      { ...record, content: { ...record.content, identifier: '43000041000000_20260303150000_0' } },
      turnedAway(
        record,
        { dossierNumber: '430000-YJ2026-902', identifier: '43000041000000_20260303150000_0' },
        'alert-identifier-taken',
      ),
    ]),
  },
];

/** In force as of a day: red, orange and blue; one to come; two that are over. */
export function shownWarnings(today: CivilDate): readonly DemonstrationRecord[] {
  const day = (offset: number): CivilDate => addDays(today, offset);
  const shown = (body: string, at: string, record: DossierRecord): DemonstrationRecord => ({
    item: record.item,
    body,
    content: { ...record.content, documentDate: at.slice(0, 10) },
    at: `${at}:00+08:00`,
    period: null,
    list: null,
  });
  const of = (offset: number, time: string): string => `${day(offset)}T${time}`;
  const year = (offset: number): string => day(offset).slice(0, 4);
  const make = (offset: number, more: Partial<Given>): DossierRecord =>
    warning(day(offset), { ...RAIN, ...more });
  const red: Partial<Given> = {
    number: `430100-YJ${year(-1)}-801`,
    colour: 'red',
    title: '〔演示〕长沙市气象台发布暴雨红色预警信号',
    from: `${day(-1)} 20:00`,
    until: `${day(3)} 20:00`,
    text: '〔演示〕预计未来三天长沙市将出现持续强降雨，局部累计雨量200毫米以上，易发山洪和城市内涝。',
    instruction:
      '停止户外集会和作业，非必要不外出。\n居住在山边、河边、低洼处的，按社区和村的通知转移。\n车辆不涉水，不停在桥洞、地下车库。\n遇险拨打110、119。',
  };
  const blue: Partial<Given> = {
    number: `430000-YJ${year(-1)}-802`,
    matter: '〔演示〕全省寒潮预警',
    title: '〔演示〕省气象台发布寒潮蓝色预警信号',
    hazard: 'cold-wave',
    colour: 'blue',
    from: `${day(-1)} 17:00`,
    until: `${day(4)} 08:00`,
    places: ['province'],
    issuer: '湖南省气象台（演示）',
    area: '全省，以湘西、湘北山区为主。',
    text: '〔演示〕受较强冷空气影响，全省48小时内最低气温将下降8℃以上，阵风6级左右。',
    instruction:
      '添衣保暖，老人、孩子和病人少出门。\n检查取暖设备，室内用炭火要通风。\n蔬菜、畜禽和水产采取防寒措施。',
  };
  const coming: Partial<Given> = {
    number: `430121-YJ${year(-1)}-803`,
    matter: '〔演示〕长沙县道路结冰预警',
    title: '〔演示〕长沙县气象台发布道路结冰黄色预警信号',
    hazard: 'road-ice',
    colour: 'yellow',
    from: `${day(2)} 00:00`,
    until: `${day(5)} 10:00`,
    places: ['changsha-xian'],
    issuer: '长沙县气象台（演示）',
    area: '长沙县北部乡镇和跨河桥梁、山区路段。',
    text: '〔演示〕预计48小时后县内将出现道路结冰，桥面和背阴路段尤其明显。',
    instruction: '驾车减速慢行，不急刹、不急转。\n行人走防滑路面，骑车的改乘公共交通。',
  };
  const fog: Partial<Given> = {
    number: `430600-YJ${year(-12)}-804`,
    matter: '〔演示〕岳阳市大雾预警',
    title: '〔演示〕岳阳市气象台发布大雾橙色预警信号',
    hazard: 'fog',
    colour: 'orange',
    from: `${day(-12)} 22:00`,
    until: `${day(-11)} 10:00`,
    places: ['yueyang'],
    issuer: '岳阳市气象台（演示）',
    area: '岳阳市沿江、沿湖地区和京港澳高速岳阳段。',
    text: '〔演示〕夜间到早晨能见度小于200米，局部小于50米。',
    instruction: '驾车打开雾灯、保持车距，留意高速公路管制。\n渡船停航，水上作业船只进港。',
  };
  const landslide: Partial<Given> = {
    number: `433100-YJ${year(-20)}-805`,
    matter: '〔演示〕湘西州地质灾害气象风险预警',
    title: '〔演示〕湘西州发布地质灾害气象风险橙色预警',
    hazard: 'landslide',
    colour: 'orange',
    from: `${day(-20)} 18:00`,
    until: `${day(-18)} 18:00`,
    places: ['xiangxi'],
    issuer: '湘西州自然资源和规划局、气象局（演示）',
    area: '凤凰县、吉首市、花垣县的隐患点和陡坡公路。',
    text: '〔演示〕受持续降雨影响，上述地区发生滑坡、泥石流的风险高。',
    instruction: '隐患点附近的住户按村组通知转移，未经允许不返回。\n发现山坡开裂、溪水变浑，立即离开并报告。',
  };
  const ended: JsonObject = end(
    day(-19),
    String(landslide.number),
    '〔演示〕湘西州解除地质灾害气象风险预警',
    '降雨结束，经会商风险降低。',
    String(landslide.issuer),
  ).content;
  return [
    shown('xiangxi', of(-20, '16:30'), make(-20, landslide)),
    shown('xiangxi', of(-19, '17:00'), { ...over, content: ended }),
    shown('yueyang', of(-12, '20:00'), make(-12, fog)),
    shown(
      'changsha',
      of(-2, '18:00'),
      make(-2, {
        ...red,
        colour: 'orange',
        title: RAIN.title,
        from: `${day(-2)} 18:00`,
        until: `${day(1)} 20:00`,
        text: '〔演示〕预计未来两天长沙市有强降雨，局部雨量100毫米以上。',
      }),
    ),
    shown(
      'changsha',
      of(-1, '19:30'),
      make(-1, { ...red, stage: 'update', title: '〔演示〕长沙市气象台将暴雨预警提升为红色' }),
    ),
    shown('yjglt', of(-1, '16:30'), make(-1, blue)),
    shown('changsha-xian', of(-1, '17:30'), make(-1, coming)),
  ];
}
