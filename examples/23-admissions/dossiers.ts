import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DossierExample, DossierRecord } from '../../src/schema/example.ts';

type Day = (days: number) => CivilDate;

interface Given {
  readonly number: string;
  readonly name: string;
  readonly category: string;
  readonly schoolYear: string;
  readonly body: string;
}

const NOTICE = '23.admission-notice';

const TEXTS: Readonly<Record<string, readonly [title: string, body: string]>> = {
  policy: [
    '招生政策',
    '<p>本次招生坚持公平、公正、公开，按照“学校负责、主管部门监督”的原则组织。</p><p>符合条件的考生在规定时间内网上报名，逾期不补。</p>',
  ],
  charter: [
    '招生章程',
    '<p>第一条本章程适用于本次招生工作。</p><p>第二条按照专业测试合格、文化成绩过线、综合成绩从高到低的规则录取。</p><p>第三条学费按照物价部门核准的标准收取，家庭经济困难学生可以申请资助。</p>',
  ],
  plan: [
    '招生计划',
    '<p>计划数和分专业安排见招生计划名录，可以按学校、专业和科类查询。计划一经公布不再调整；确需调整的，重新公布并说明理由。</p>',
  ],
  procedure: [
    '录取程序',
    '<p>录取分三步：资格复核、按综合成绩排序、公示拟录取名单。每一步均有纪检监督人员在场，过程留存录像。</p>',
  ],
  enquiry: [
    '咨询申诉渠道',
    '<p>对录取结果有疑问的，可以在结果公布后三十日内书面申诉，受理单位在十五个工作日内书面答复。</p>',
  ],
};

const record = (
  item: string,
  on: CivilDate,
  content: JsonObject,
  refusals: readonly string[] = [],
): DossierRecord => ({
  item,
  at: `${on}T10:20:00+08:00`,
  content: { ...content, documentDate: on },
  refusals,
});

export function admission(given: Given) {
  const head = (stage: string): JsonObject => ({ dossierNumber: given.number, stage });
  const document = (stage: string, on: CivilDate, more: JsonObject = {}): DossierRecord => {
    const [title, body] = TEXTS[stage] ?? ['', ''];
    return record(NOTICE, on, {
      ...head(stage),
      title: `〔演示〕${given.name}${title}`,
      matter: `〔演示〕${given.name}`,
      category: given.category,
      schoolYear: given.schoolYear,
      telephone: '0731-12345678',
      appeal: '向招生单位提出；不服的，向主管教育部门提出，十五个工作日内答复',
      summary: `${given.name}的${title}，可查询、可咨询、可申诉。`,
      body,
      ...more,
    });
  };
  const publicity = (from: CivilDate, to: CivilDate): JsonObject => ({
    publicityFrom: from,
    publicityTo: to,
    objections: '0731-12345678',
  });
  return {
    document,
    schools: (on: CivilDate): DossierRecord =>
      record('23.qualification', on, {
        ...head('qualification'),
        title: `〔演示〕${given.name}招生资格名单`,
        schools: [
          { code: '99901', school: '湖南示例大学', programme: '音乐学', basis: '教育部备案专业' },
          { code: '99901', school: '湖南示例大学', programme: '美术学', basis: '教育部备案专业' },
          { code: '99902', school: '示例师范学院', programme: '舞蹈编导', basis: '教育部备案专业' },
        ],
      }),
    candidates: (on: CivilDate, to: CivilDate, refusals: readonly string[] = []): DossierRecord =>
      record(
        '23.candidates',
        on,
        {
          ...head('candidates'),
          title: `〔演示〕${given.name}考生资格公示`,
          ...publicity(on, to),
          standard: '专业测试成绩达到合格线；报名材料经中学和县级招办两级核实。',
          candidates: [
            ['20269900000101', '张示例', 'f', '示例市第一中学', '音乐学', '专业成绩 86.4'],
            ['20269900000102', '李样本', 'm', '示例县第二中学', '美术学', '专业成绩 83.1'],
            ['20269900000103', '王示范', 'm', '示例市第三中学', '舞蹈编导', '专业成绩 81.7'],
          ].map(([number = '', name = '', sex = '', school = '', item = '', result = '']) => ({
            number,
            name,
            sex,
            school,
            item,
            result,
          })),
        },
        refusals,
      ),
    results: (on: CivilDate, to: CivilDate, refusals: readonly string[] = []): DossierRecord =>
      record(
        '23.results',
        on,
        {
          ...head('result'),
          title: `〔演示〕${given.name}录取结果公示`,
          ...publicity(on, to),
          admitted: 2,
          lowest: '81.5',
          results: [
            {
              number: '20269900000101',
              name: '张示例',
              school: '示例市第一中学',
              admittedBy: '湖南示例大学',
              programme: '音乐学',
            },
            {
              number: '20269900000102',
              name: '李样本',
              school: '示例县第二中学',
              admittedBy: '湖南示例大学',
              programme: '美术学',
            },
          ],
        },
        refusals,
      ),
    violation: (on: CivilDate): DossierRecord =>
      record('23.violations', on, {
        ...head('violation'),
        title: `〔演示〕关于${given.name}一起违规事件的查处情况`,
        reportedOn: addDays(on, -20),
        unit: '示例考点',
        facts: '专业测试中，一名工作人员未按规定回避。',
        basis: '国家教育考试违规处理办法第十三条',
        outcome: '该场测试成绩作废并重新组织；责任人调离考务岗位并记过。',
        telephone: '0731-12345678',
      }),
    recheck: (on: CivilDate, more: JsonObject = {}, refusals: readonly string[] = []): DossierRecord =>
      record(
        '23.recheck',
        on,
        {
          ...head('recheck'),
          title: `〔演示〕${given.name}新生复查结果`,
          checked: 42,
          passed: 41,
          refused: 1,
          method: '核对身份、档案和加分资格，专业水平当场复测。',
          findings: '一名新生专业复测成绩与报名时差异过大，经听取陈述后取消入学资格，其余合格。',
          telephone: '0731-12345678',
          ...more,
        },
        refusals,
      ),
  };
}

const ARTS: Given = {
  number: '2025-YS-01',
  name: '2025年普通高校艺术类专业招生',
  category: 'arts',
  schoolYear: '2025—2026学年',
  body: 'jyt',
};
const arts = admission(ARTS);
const on = (text: string): CivilDate => civilDate(text);

/** A special kind from its policy to the re-check of those admitted, with what must be refused on the way. */
const ARTS_DOSSIER: DossierExample = {
  name: ARTS.name,
  body: ARTS.body,
  records: [
    arts.document('policy', on('2024-12-02')),
    arts.schools(on('2025-01-06')),
    arts.document('charter', on('2025-02-10')),
    arts.document('plan', on('2025-05-12'), { planned: 42 }),
    // 特殊类型 may not admit anybody before their candidates were shown.
    arts.results(on('2025-05-20'), on('2025-06-20'), ['stage-incomplete', 'stage-incomplete']),
    arts.candidates(on('2025-05-14'), on('2025-05-21'), ['period-too-short']),
    arts.candidates(on('2025-05-14'), on('2025-06-06')),
    arts.document('procedure', on('2025-06-25')),
    arts.results(on('2025-07-15'), on('2025-07-22'), ['period-too-short']),
    arts.results(on('2025-07-15'), on('2025-08-15')),
    arts.document('enquiry', on('2025-07-16')),
    arts.violation(on('2025-08-20')),
    arts.recheck(on('2025-12-08'), { passed: 40 }, ['sum-wrong']),
    arts.recheck(on('2025-12-08')),
  ],
};

const SENIOR: Given = {
  number: '2026-ZK-01',
  name: '2026年示例市高中阶段学校招生',
  category: 'senior-high',
  schoolYear: '2026—2027学年',
  body: 'changsha',
};
const senior = admission(SENIOR);
const SENIOR_DOSSIER: DossierExample = {
  name: SENIOR.name,
  body: SENIOR.body,
  records: [
    senior.document('policy', on('2026-02-25')),
    senior.document('charter', on('2026-03-02')),
    senior.document('plan', on('2026-03-05'), { planned: 320 }),
  ],
};

const LAST_YEAR: Given = {
  ...SENIOR,
  number: '2025-ZK-01',
  name: '2025年示例市高中阶段学校招生',
  schoolYear: '2025—2026学年',
};
const lastYear = admission(LAST_YEAR);
/** A general kind from beginning to end: it needs no candidates shown before. */
const LAST_YEAR_DOSSIER: DossierExample = {
  name: LAST_YEAR.name,
  body: LAST_YEAR.body,
  records: [
    lastYear.document('policy', on('2025-02-24')),
    lastYear.document('charter', on('2025-03-10')),
    lastYear.document('plan', on('2025-04-14'), { planned: 320 }),
    lastYear.document('procedure', on('2025-06-16')),
    lastYear.results(on('2025-07-08'), on('2025-07-25')),
    lastYear.violation(on('2025-08-06')),
    lastYear.recheck(on('2025-10-20'), {
      checked: 318,
      passed: 318,
      refused: 0,
      findings: '报到新生的身份、档案和录取资格全部相符。',
    }),
  ],
};

export const ADMISSION_DOSSIERS: readonly DossierExample[] = [
  ARTS_DOSSIER,
  SENIOR_DOSSIER,
  LAST_YEAR_DOSSIER,
];

/** Dossiers whose lists are being shown today, so that the terms and the masks can be seen. */
export function currentDossiers(today: CivilDate): readonly DossierExample[] {
  const day: Day = (days) => addDays(today, days);
  const year = today.slice(0, 4);
  const next = String(Number(year) + 1);
  const athletes: Given = {
    number: `${next}-TY-01`,
    name: `${next}年普通高校高水平运动队招生`,
    category: 'athletes',
    schoolYear: `${next}—${Number(next) + 1}学年`,
    body: 'example-university',
  };
  const recommended: Given = {
    number: `${next}-BS-01`,
    name: `${next}年保送生招生`,
    category: 'recommended',
    schoolYear: athletes.schoolYear,
    body: 'jyt',
  };
  const team = admission(athletes);
  const school = admission(recommended);
  return [
    {
      name: athletes.name,
      body: athletes.body,
      records: [
        team.document('policy', day(-70)),
        team.schools(day(-62)),
        team.document('charter', day(-55)),
        team.document('plan', day(-40), { planned: 18 }),
        team.candidates(day(-6), day(24)),
      ],
    },
    {
      name: recommended.name,
      body: recommended.body,
      records: [
        school.document('policy', day(-80)),
        school.schools(day(-75)),
        school.document('charter', day(-70)),
        school.document('plan', day(-60), { planned: 12 }),
        school.candidates(day(-55), day(-30)),
        school.document('procedure', day(-28)),
        school.results(day(-4), day(26)),
      ],
    },
  ];
}
