import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

interface Accident {
  readonly number: string;
  readonly name: string;
  readonly facts: JsonObject;
  readonly figures: JsonObject;
}

const CRANE: Accident = {
  number: '430121-SG2026-901',
  name: '〔演示〕长沙县示例工地“1·5”起重伤害事故',
  facts: {
    occurredAt: '2026-01-05 10:20',
    place: '长沙县示例路某在建厂房工地',
    unit: '示例甲建筑有限公司',
    accidentClass: '04',
  },
  figures: { deaths: 1, injured: 2, loss: '186.5', grade: 'general' },
};
const FIRE: Accident = {
  number: '430000-SG2025-901',
  name: '〔演示〕某市示例仓库“1·8”火灾事故',
  facts: {
    occurredAt: '2025-01-08 02:40',
    place: '某市示例工业园仓库',
    unit: '示例乙物流有限公司',
    accidentClass: '08',
  },
  figures: { deaths: 10, injured: 3, loss: '5230', grade: 'grave' },
};

const head = (accident: Accident, stage: string, title: string): JsonObject => ({
  dossierNumber: accident.number,
  stage,
  title: `${accident.name}${title}`,
});

const flash = (accident: Accident, day: string, more: JsonObject = {}): DossierRecord =>
  taken('13.accident-flash', day, {
    ...head(accident, 'flash', '情况通报'),
    matter: accident.name,
    ...accident.facts,
    ...accident.figures,
    missing: 0,
    rescue: '接报后应急、消防、卫生健康等部门立即赶赴现场，伤者已送医救治，现场已封闭。',
    ...more,
  });
const inquiry = (accident: Accident, day: string, level: string, more: JsonObject = {}): DossierRecord =>
  taken('13.accident-inquiry', day, {
    ...head(accident, 'inquiry', '调查组成立'),
    step: 'founded',
    level,
    members: '应急管理部门牵头，公安、工会和行业主管部门参加，聘请两名专家。',
    ...more,
  });
const report = (accident: Accident, day: string, level: string, more: JsonObject = {}): DossierRecord =>
  taken('13.accident-report', day, {
    ...head(accident, 'report', '调查报告'),
    ...accident.facts,
    ...accident.figures,
    level,
    unitProfile: '该单位成立于2015年，具有相应资质，从业人员约120人，近三年没有发生事故。',
    course: '当班人员在没有划定警戒区的情况下作业，险情发生后班组长即报告并组织施救，救援队15分钟内到达。',
    directCause: '作业人员违反操作规程，设备限位装置失效没有更换。',
    indirectCauses: '安全教育培训不到位，隐患排查流于形式，监理单位没有履行旁站职责。',
    nature: '生产安全责任事故',
    responsibility:
      '建议对事故发生单位和主要负责人张某依法给予行政处罚，对监理单位责令整改，对监管人员李某予以诫勉。',
    measures: '开展同类设备专项检查，更换失效装置，落实作业许可和旁站制度，三个月内完成全员培训。',
    ...more,
  });
const approval = (accident: Accident, day: string, number: string, authority: string): DossierRecord =>
  taken('13.accident-approval', day, {
    ...head(accident, 'approval', '调查报告的批复'),
    approvalNumber: number,
    authority,
    decision: '同意调查组对事故原因、性质和责任的认定，同意处理建议，请有关部门依法落实。',
    handling: '对事故发生单位罚款50万元，对主要负责人罚款12万元；有关人员按管理权限处理。',
  });
const assessment = (accident: Accident, day: string, more: JsonObject = {}): DossierRecord =>
  taken('13.accident-assessment', day, {
    ...head(accident, 'assessment', '整改落实评估报告'),
    carried: '同类设备专项检查和更换已经完成，全员培训覆盖全部从业人员，仓库自动喷淋改造还有一处没有验收。',
    handled: '行政处罚和处分全部执行到位。',
    conclusion: 'partly',
    remaining: '一处自动喷淋改造限期两个月完成，由主管部门跟踪。',
    ...more,
  });

const craneFlash = flash(CRANE, '2026-01-05');
const craneInquiry = inquiry(CRANE, '2026-01-08', 'county');
const craneReport = report(CRANE, '2026-02-26', 'county');
const fireInquiry = inquiry(FIRE, '2025-01-10', 'province');
const extension = inquiry(FIRE, '2025-02-28', 'province', {
  title: '〔演示〕关于延长某市示例仓库“1·8”火灾事故调查期限的公告',
  step: 'extended',
  members: '',
  extendedDays: 40,
  reasons: '技术鉴定和损失评估尚未完成。',
});

export const ACCIDENT_EXAMPLES: readonly DossierExample[] = [
  {
    name: '一般事故由县级人民政府调查，等级按最高一项确定',
    body: 'changsha-xian',
    records: [
      turnedAway(craneFlash, { grade: 'major' }, 'accident-grade-wrong'),
      turnedAway(craneFlash, { loss: '1000' }, 'accident-grade-wrong'),
      craneFlash,
      flash(CRANE, '2026-01-06', {
        title: `${CRANE.name}情况续报`,
        rescue: '两名伤者生命体征平稳，善后工作有序进行。',
      }),
      turnedAway(craneInquiry, { level: 'prefecture' }, 'accident-level-raised-without-reason'),
      turnedAway(craneInquiry, { level: 'unit' }, 'accident-level-wrong'),
      craneInquiry,
      turnedAway(
        approval(CRANE, '2026-02-27', '长县政函〔2026〕3号', '长沙县人民政府'),
        {},
        'stage-incomplete',
      ),
      craneReport,
      approval(CRANE, '2026-03-06', '长县政函〔2026〕9号', '长沙县人民政府'),
    ],
  },
  {
    name: '重大事故由省级人民政府调查，延长期限累计不超过60日',
    body: 'yjglt',
    records: [
      flash(FIRE, '2025-01-08'),
      turnedAway(fireInquiry, { level: 'prefecture' }, 'accident-level-wrong'),
      fireInquiry,
      turnedAway(extension, { extendedDays: 61 }, 'period-too-long'),
      turnedAway(extension, { reasons: '' }, 'field-required'),
      extension,
      report(FIRE, '2025-04-11', 'province'),
      approval(FIRE, '2025-04-22', '湘政函〔2025〕9901号', '湖南省人民政府'),
      turnedAway(assessment(FIRE, '2026-02-10'), { remaining: '' }, 'field-required'),
      assessment(FIRE, '2026-02-10'),
    ],
  },
  {
    name: '提级调查的较大事故，报告尚未提交',
    body: 'changsha',
    records: [
      flash(
        {
          number: '430100-SG2026-902',
          name: '〔演示〕长沙市示例化工厂“2·20”中毒事故',
          facts: {
            occurredAt: '2026-02-20 15:05',
            place: '长沙市示例区示例化工厂',
            unit: '示例丙化工有限公司',
            accidentClass: '19',
          },
          figures: { deaths: 3, injured: 5, loss: '420', grade: 'major' },
        },
        '2026-02-20',
      ),
    ],
  },
];

const FALL: Accident = {
  number: '430400-SG2024-903',
  name: '〔演示〕衡阳市示例厂房“11·8”高处坠落事故',
  facts: {
    occurredAt: '2024-11-08 16:10',
    place: '衡阳市示例区某厂房屋面',
    unit: '示例丁安装有限公司',
    accidentClass: '09',
  },
  figures: { deaths: 1, injured: 0, loss: '120', grade: 'general' },
};

/** Taken like the others, and not shown in the demonstration. */
export const FURTHER_ACCIDENTS: readonly DossierExample[] = [
  {
    name: '一般事故提级调查，整改全部落实',
    body: 'hengyang',
    records: [
      flash(FALL, '2024-11-08'),
      report(FALL, '2025-01-03', 'prefecture', { raised: '涉及多家单位，由市人民政府提级调查。' }),
      approval(FALL, '2025-01-15', '衡政函〔2025〕9901号', '衡阳市人民政府'),
      assessment(FALL, '2025-12-10', { conclusion: 'met', remaining: '' }),
    ],
  },
];
