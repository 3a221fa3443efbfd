import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

interface Project {
  readonly number: string;
  readonly name: string;
  readonly place: string;
  readonly area: string;
}

/** The records of one acquisition; every title carries the mark of the demonstration. */
const recordsOf = (project: Project) => {
  const record = (item: string, day: string, title: string, content: JsonObject): DossierRecord =>
    taken(`11.${item}`, day, { title: `〔演示〕${title}`, dossierNumber: project.number, ...content });
  const notice = (stage: string, day: string, title: string, content: JsonObject): DossierRecord =>
    record('land-notice', day, title, {
      stage,
      matter: `〔演示〕${project.name}`,
      place: project.place,
      range: '东至示例路，南至示例渠，西至示例山，北至示例村，详见附图。',
      purpose: '建设公共基础设施。',
      area: project.area,
      posted: '示例镇、示例村和所涉村民小组公示栏',
      contact: '0731-12345678',
      ...content,
    });
  return {
    notice: (day: string, until: string) =>
      notice('notice', day, `关于${project.name}的征收土地预公告`, {
        postedUntil: until,
        surveyPlan: '公告期内由镇政府会同自然资源部门入户调查地类、面积和地上附着物，结果由权利人签字确认。',
      }),
    scheme: (day: string, until: string) =>
      notice('scheme', day, `${project.name}征地补偿安置方案公告`, {
        postedUntil: until,
        standards: '按照Ⅱ区区片综合地价每亩68000元补偿；青苗和地上附着物另行补偿。',
        resettlement: '需要安置的农业人口64人，货币安置和社会保障相结合，纳入被征地农民社会保障。',
        registration: '公告期内持不动产权属证明到示例镇人民政府办理补偿登记。',
        objection: '可以在公告期内书面提出；多数村民认为不符合规定的，依法组织听证。',
      }),
    plans: (day: string) =>
      record('land-plans', day, `${project.name}一书四方案`, {
        stage: 'plans',
        statement: `${project.name}拟用地${project.area}公顷，符合国土空间规划，已列入年度计划。`,
        conversion: '拟转用农用地，其中耕地已按规定落实占补平衡。',
        replenishment: '通过示例县土地开发整理项目补充同等数量和质量的耕地。',
        expropriation: `拟征收集体土地${project.area}公顷，补偿费用已足额预存。`,
        supply: '以划拨方式供地。',
      }),
    /** Published on the day on which the approval came in. */
    approval: (day: string, receivedOn: string, parts: JsonObject): DossierRecord => ({
      ...record('land-approval', day, `关于${project.name}用地的批复`, {
        stage: 'approval',
        approvalNumber: `示例政地〔${day.slice(0, 4)}〕12号`,
        authority: '〔演示〕示例省人民政府',
        receivedOn,
        total: project.area,
        ...parts,
      }),
      at: `${receivedOn}T16:00:00+08:00`,
    }),
    announcement: (day: string, received: string) =>
      notice('announcement', day, `关于${project.name}的征收土地公告`, {
        expropriatedOn: '自公告之日起60日内腾退并交付',
        approvalReceivedOn: received,
        standards: '按照Ⅱ区区片综合地价每亩68000元补偿。',
      }),
  };
};

const ROAD = recordsOf({
  number: '430121-ZD2025-901',
  name: '示例大道延长线道路工程征地',
  place: '长沙县果园镇示例村三组、四组',
  area: '6.2350',
});
const WATER = recordsOf({
  number: '433123-ZD2026-902',
  name: '示例水厂扩建征地',
  place: '凤凰县廖家桥镇示例村一组',
  area: '1.8600',
});
const PARK = recordsOf({
  number: '430200-ZD2025-903',
  name: '示例公园征地',
  place: '株洲市示例区示例街道示例村',
  area: '3.1000',
});
const OLD = recordsOf({
  number: '430700-ZD2018-904',
  name: '示例安置区2018年第一批次征地',
  place: '常德市示例区示例镇示例村',
  area: '2.4000',
});

const road = {
  notice: ROAD.notice('2025-03-12', '2025-03-28'),
  scheme: ROAD.scheme('2025-04-08', '2025-05-08'),
  plans: ROAD.plans('2025-06-16'),
  approval: ROAD.approval('2025-08-20', '2025-08-27', {
    farmland: '5.4200',
    arable: '3.1080',
    built: '0.6150',
    unused: '0.2000',
  }),
  announcement: ROAD.announcement('2025-09-10', '2025-08-27'),
};

export const LAND_DOSSIERS: readonly DossierExample[] = [
  {
    name: '土地征收，从告知书到征收公告',
    body: 'changsha-xian',
    records: [
      turnedAway(road.notice, { postedUntil: '2025-03-20' }, 'period-too-short'),
      turnedAway(road.notice, { surveyPlan: '' }, 'field-required'),
      turnedAway(road.notice, { dossierNumber: '430121-2025-901' }, 'dossier-number-invalid'),
      road.notice,
      turnedAway(road.plans, {}, 'stage-incomplete'),
      turnedAway(road.scheme, { postedUntil: '2025-04-28' }, 'period-too-short'),
      turnedAway(road.scheme, { objection: '', standards: '' }, 'field-required', 'field-required'),
      road.scheme,
      road.plans,
      turnedAway(road.approval, { unused: '0.3000' }, 'sum-wrong'),
      turnedAway(road.approval, { receivedOn: '2025-08-01' }, 'date-order'),
      road.approval,
      turnedAway(road.announcement, { expropriatedOn: '' }, 'field-required'),
      road.announcement,
    ],
  },
  {
    name: '土地征收，正在公告补偿安置方案',
    body: 'fenghuang',
    records: [WATER.notice('2026-01-12', '2026-01-28'), WATER.scheme('2026-02-10', '2026-03-12')],
  },
  {
    name: '土地征收，征收公告晚了',
    body: 'zhuzhou',
    records: [
      PARK.notice('2025-04-07', '2025-04-25'),
      PARK.scheme('2025-05-12', '2025-06-12'),
      PARK.plans('2025-08-05'),
      PARK.approval('2025-10-15', '2025-10-22', {
        farmland: '2.1000',
        arable: '0.8000',
        built: '1.0000',
        unused: '0.0000',
      }),
      PARK.announcement('2025-12-18', '2025-10-22'),
    ],
  },
  {
    name: '2018年的土地征收，批准以后才公告补偿方案',
    body: 'changde',
    records: [
      OLD.notice('2018-03-05', '2018-03-20'),
      turnedAway(
        OLD.scheme('2018-04-02', '2018-05-20'),
        {},
        'stage-incomplete',
        'stage-incomplete',
        'stage-incomplete',
      ),
      OLD.plans('2018-05-08'),
      turnedAway(
        OLD.announcement('2018-06-20', '2018-06-01'),
        { standards: '' },
        'stage-incomplete',
        'field-required',
      ),
    ],
  },
];
