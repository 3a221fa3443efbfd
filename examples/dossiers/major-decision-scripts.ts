/**
 * What a demonstration decision is about; everything else follows from the procedure. Texts are our own, people and
 * bodies recognisably artificial.
 */
export interface DecisionScript {
  /** Code of the deciding government's body, and how it calls itself. */
  readonly body: string;
  readonly government: string;
  readonly number: string;
  /** Without 《》 and without 〔演示〕. */
  readonly name: string;
  readonly category: 'reform' | 'policy' | 'project' | 'other';
  readonly undertaker: string;
  readonly reviewer: string;
  readonly why: string;
  readonly plain: string;
  readonly affected: string;
  readonly question: string;
  /** Passages of the draft, one paragraph each. */
  readonly passages: readonly [string, string, string];
  /** What experts pointed out, and what became of it. */
  readonly point: string;
  readonly refusedPoint: string;
  readonly refusalReason: string;
  /** What the reviewer of legality asks to change in the second passage, and how it reads then. */
  readonly legalPoint: string;
  readonly amended: string;
  readonly hearing: boolean;
}

const government = (body: string, name: string, reviewer: string) => ({ body, government: name, reviewer });
const PROVINCE = government('province', '省人民政府', '〔演示〕省司法行政部门');

export const TRANSIT_FARES: DecisionScript = {
  ...government('changsha', '长沙市人民政府', '〔演示〕长沙市司法局'),
  number: 'JC-2026-901',
  name: '城市公共交通换乘优惠方案',
  category: 'reform',
  undertaker: '〔演示〕长沙市交通运输局',
  why: '市民换乘公交和地铁要付两次全价，短途出行更愿意开车，公共交通分担率三年没有提高。',
  plain:
    '打算让90分钟内换乘公交、地铁的乘客只付一次起步价，刷卡、扫码、现金购票一样优惠。一年多花的钱由财政补贴，票价本身不涨。',
  affected: '经常换乘的上班族和学生每月大约少花40元；公交、地铁企业的票款收入减少，由财政按实际换乘量补贴。',
  question: '90分钟够不够？现金乘车怎样享受优惠更方便？',
  passages: [
    '第一条　乘客自首次刷卡或者扫码起90分钟内换乘公共汽车、轨道交通的，第二程免收起步价。',
    '第二条　运营企业应当在票款收入减少的范围内申请补贴，未按时申请的，取消其线路经营权。',
    '第三条　市交通运输部门每年公布换乘量、补贴数额和乘客满意度。',
  ],
  point: '换乘时限宜按高峰和平峰分别测算，建议先以120分钟试行半年。',
  refusedPoint: '建议同时取消全部月票。',
  refusalReason: '月票覆盖大量老年乘客，取消影响面大，留待下一步评估。',
  legalPoint: '取消线路经营权属于设定行政处罚，规范性文件无权设定，应当删去。',
  amended: '第二条　运营企业应当在每季度结束后15个工作日内申请补贴；逾期申请的，顺延至下一季度办理。',
  hearing: true,
};

export const RURAL_BUSES: DecisionScript = {
  ...PROVINCE,
  number: 'JC-2026-902',
  name: '农村客运公交化运行实施办法',
  category: 'policy',
  undertaker: '〔演示〕省交通运输主管部门',
  why: '部分建制村通了路却没有班车，学生和老人出行不便。',
  plain: '每个建制村每天至少有两班往返乡镇的班车，票价由县里定，最高不超过3元，亏损由省、市、县分担。',
  affected: '全省没有班车的建制村村民；农村客运经营者改为按趟次领取补贴。',
  question: '早班车几点到村口最合适？赶集日要不要加班？',
  passages: [
    '第一条　建制村每日往返乡镇的客运班次不少于两班，首班应当满足学生到校需要。',
    '第二条　农村客运票价最高不超过3元，由县级人民政府根据里程确定。',
    '第三条　运行亏损由省、市、县三级财政按照四、三、三的比例分担。',
  ],
  point: '山区县里程长，三级分担比例宜按财力分档。',
  refusedPoint: '建议统一采购车辆。',
  refusalReason: '各地车型需求差别大，由县级自行选择更合适。',
  legalPoint: '票价属于政府定价，应当写明依据定价目录履行成本监审程序。',
  amended: '第二条　农村客运票价最高不超过3元，由县级人民政府按照定价目录履行成本监审程序后确定。',
  hearing: false,
};

export const RING_ROAD: DecisionScript = {
  ...government('zhuzhou', '株洲市人民政府', '〔演示〕株洲市司法局'),
  number: 'JC-2026-903',
  name: '城区快速环线北段建设方案',
  category: 'project',
  undertaker: '〔演示〕株洲市住房和城乡建设局',
  why: '过境货车穿越城区，早晚高峰拥堵，沿线居民噪声投诉多。',
  plain: '在城区北侧新建11公里快速路，货车绕城走；沿线两个小区加装隔声屏，涉及征收房屋60户。',
  affected: '沿线两个小区居民、被征收的60户居民和货运企业。',
  question: '隔声屏装在哪一段最需要？施工时间怎样安排影响最小？',
  passages: [
    '第一条　快速环线北段起于示例路，止于示例大道，全长11公里，双向六车道。',
    '第二条　建设单位可以在签订补偿协议之前进场施工。',
    '第三条　距住宅30米以内的路段设置隔声屏，昼间噪声不高于70分贝。',
  ],
  point: '匝道间距偏小，建议合并两处出入口。',
  refusedPoint: '建议全线改为隧道。',
  refusalReason: '地质条件不允许，造价增加三倍以上，效益不足。',
  legalPoint: '先补偿、后搬迁是法定原则，先行进场没有依据。',
  amended: '第二条　建设单位在补偿到位、被征收人搬迁后进场施工。',
  hearing: false,
};

export const WETLAND: DecisionScript = {
  ...government('yueyang', '岳阳市人民政府', '〔演示〕岳阳市司法局'),
  number: 'JC-2026-904',
  name: '湖滨湿地生态保护补偿办法',
  category: 'policy',
  undertaker: '〔演示〕岳阳市林业局',
  why: '湿地周边种植户因鸟类取食受损，保护和生计有矛盾。',
  plain: '候鸟吃掉的庄稼由政府补偿，每亩最高500元；在湿地边退耕的，连续补五年。',
  affected: '湿地核心区外2公里内的种植户、养殖户。',
  question: '受损怎样认定您觉得公道？补偿多久发一次合适？',
  passages: [
    '第一条　候鸟取食造成农作物损失的，按照实际损失补偿，每亩不超过500元。',
    '第二条　村民对认定结果不服的，由乡镇作出最终决定，不得申请复议。',
    '第三条　湿地周边退耕的，连续五年给予补助。',
  ],
  point: '损失认定宜引入无人机影像，减少争议。',
  refusedPoint: '建议按户平均补偿。',
  refusalReason: '平均补偿与实际损失脱节，不利于公平。',
  legalPoint: '排除行政复议没有法律依据，应当写明救济途径。',
  amended:
    '第二条　村民对认定结果不服的，可以申请复核；对复核决定不服的，可以依法申请行政复议或者提起行政诉讼。',
  hearing: false,
};

export const COUNTY_SCHOOLS: DecisionScript = {
  ...government('changsha-xian', '长沙县人民政府', '〔演示〕长沙县司法局'),
  number: 'JC-2025-902',
  name: '义务教育学校学区调整方案',
  category: 'reform',
  undertaker: '〔演示〕长沙县教育局',
  why: '新建小区入住后，两所小学学位紧张，三所小学有空余。',
  plain: '三个小区的新生改到步行15分钟以内的另一所小学，已经在读的不转学，多子女可以同校。',
  affected: '三个小区2026年以后入学的孩子和家长。',
  question: '过街安全还有哪些顾虑？校车要不要设？',
  passages: [
    '第一条　示例一小区、二小区、三小区划入示例二小学学区，自2026年秋季起施行。',
    '第二条　已经在读的学生不因学区调整转学，多子女家庭可以申请同校就读。',
    '第三条　上下学时段在两处路口设置护学岗。',
  ],
  point: '应当同步公布未来五年学位预测。',
  refusedPoint: '建议取消学区，全部摇号。',
  refusalReason: '与就近入学的规定不符。',
  legalPoint: '应当写明对调整有异议的申诉途径。',
  amended:
    '第二条　已经在读的学生不因学区调整转学，多子女家庭可以申请同校就读；有异议的，可以向县教育局申诉。',
  hearing: false,
};

export const WATER_PRICE: DecisionScript = {
  ...PROVINCE,
  number: 'JC-2025-901',
  name: '农业水价综合改革实施方案',
  category: 'reform',
  undertaker: '〔演示〕省水利主管部门',
  why: '灌区渠道年久失修，水费收不上来，用水没有计量。',
  plain: '按用水量收费，用得少的有奖励，定额以内的水价五年不变，节约的钱用来修渠。',
  affected: '大中型灌区的农户、用水合作组织和灌区管理单位。',
  question: '奖励怎样发最方便？计量设施由谁管护？',
  passages: [
    '第一条　大中型灌区按照用水量计收水费，定额内水价五年不变。',
    '第二条　节约用水的农户按节约量给予奖励。',
    '第三条　水费收入全部用于渠系维修和计量设施管护。',
  ],
  point: '丰枯年份差别大，定额宜三年一调。',
  refusedPoint: '建议一步到位实行全成本水价。',
  refusalReason: '超出农户承受能力，分步推进更稳妥。',
  legalPoint: '奖励资金来源应当明确。',
  amended: '第二条　节约用水的农户按节约量给予奖励，所需资金从水费收入和财政补助中列支。',
  hearing: true,
};

export const OLD_TOWN: DecisionScript = {
  ...government('hengyang', '衡阳市人民政府', '〔演示〕衡阳市政府法制办公室'),
  number: 'JC-2017-901',
  name: '历史街区保护修缮方案',
  category: 'policy',
  undertaker: '〔演示〕衡阳市规划局',
  why: '老街房屋破损，消防通道不畅。',
  plain: '老街的房子修旧如旧，住户自愿留住的给修缮补贴，消防通道拓宽到四米。',
  affected: '老街住户和商户。',
  question: '哪些老铺子最应当留下来？',
  passages: [
    '第一条　历史街区建筑按照原貌修缮，不得拆除重建。',
    '第二条　住户自愿留住的，给予修缮费用百分之五十的补贴。',
    '第三条　消防通道宽度不小于四米。',
  ],
  point: '应当先做建筑测绘建档。',
  refusedPoint: '建议统一外立面颜色。',
  refusalReason: '不符合原貌修缮的原则。',
  legalPoint: '补贴标准应当公开。',
  amended: '第二条　住户自愿留住的，给予修缮费用百分之五十的补贴，补贴对象和数额在街区公示。',
  hearing: false,
};

export const PARKING: DecisionScript = {
  ...government('changde', '常德市人民政府', '〔演示〕常德市司法局'),
  number: 'JC-2025-903',
  name: '城区道路停车收费管理办法',
  category: 'policy',
  undertaker: '〔演示〕常德市城市管理局',
  why: '路边车位被长期占用，周转率低。',
  plain: '主干道路边停车白天收费、夜间免费，前30分钟免费，收入全额上缴财政。',
  affected: '开车到商圈、医院办事的市民和沿街商户。',
  question: '医院周边免费时间要不要更长？',
  passages: [
    '第一条　主干道停车泊位8时至20时收费，前30分钟免费。',
    '第二条　收费收入全额上缴财政，每季度公布。',
    '第三条　医院、学校周边泊位免费时间延长至60分钟。',
  ],
  point: '收费标准宜按区域分级。',
  refusedPoint: '建议取消夜间免费。',
  refusalReason: '夜间泊位充裕，收费没有必要。',
  legalPoint: '收费标准应当由价格主管部门核定。',
  amended: '第二条　收费标准由价格主管部门核定，收入全额上缴财政，每季度公布。',
  hearing: false,
};

export const RESERVE: DecisionScript = {
  ...government('xiangtan', '湘潭市人民政府', '〔演示〕湘潭市司法局'),
  number: 'JC-2026-905',
  name: '应急物资储备库布局方案',
  category: 'project',
  undertaker: '〔演示〕湘潭市应急管理局',
  why: '储备库过于集中，汛期调运时间长。',
  plain: '在三个县市区增设储备点，保证受灾后两小时内送到。',
  affected: '全市居民。',
  question: '您所在的乡镇最缺哪一类物资？',
  passages: [
    '第一条　在三个县市区增设应急物资储备点。',
    '第二条　储备物资每年轮换不少于三分之一。',
    '第三条　灾害发生后两小时内完成首批调运。',
  ],
  point: '储备点选址应当避开蓄滞洪区。',
  refusedPoint: '建议全部委托企业代储。',
  refusalReason: '防汛专用物资不宜代储。',
  legalPoint: '代储协议应当明确双方责任。',
  amended: '第二条　储备物资每年轮换不少于三分之一，委托代储的，在协议中明确责任。',
  hearing: false,
};

export const COUNTY_MARKET: DecisionScript = {
  ...government('fenghuang', '凤凰县人民政府', '〔演示〕凤凰县司法局'),
  number: 'JC-2026-906',
  name: '古城夜间经营管理方案',
  category: 'other',
  undertaker: '〔演示〕凤凰县文化旅游广电局',
  why: '夜间经营噪声扰民，居民和商户意见不一。',
  plain: '古城核心区23时以后降低音量，经营时间不变。',
  affected: '古城居民、商户和游客。',
  question: '几点以后应当安静？',
  passages: [
    '第一条　古城核心区23时以后室外音响不得高于50分贝。',
    '第二条　经营场所安装噪声监测设备。',
    '第三条　违反规定的，依照噪声污染防治的法律处理。',
  ],
  point: '监测点应当布设在居民一侧。',
  refusedPoint: '建议全面禁止夜间经营。',
  refusalReason: '影响就业和游客需求，分时管理更合适。',
  legalPoint: '设备费用由谁负担应当明确。',
  amended: '第二条　经营场所安装噪声监测设备，费用由县财政负担。',
  hearing: false,
};
