import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { ARTIFICIAL_CODES, taken, turnedAway } from './builders.ts';

type Project = readonly [name: string, buyer: string, category: string, ceiling: number];

const PROJECTS: readonly Project[] = [
  ['示例河堤防加固工程', '示例县水利局', 'works', 2_360],
  ['示例大道路面改造工程', '示例市住房和城乡建设局', 'works', 4_180],
  ['示例污水管网二期工程', '示例区城市管理局', 'works', 1_925],
  ['示例中心卫生院业务楼', '示例县卫生健康局', 'works', 3_040],
  ['示例高标准农田建设（三标段）', '示例县农业农村局', 'works', 1_560],
  ['示例水库除险加固', '示例县水利局', 'works', 2_780],
  ['示例学校食堂新建', '示例县教育局', 'works', 860],
  ['示例公路养护服务', '示例市公路建设养护中心', 'services', 640],
  ['示例污水处理设备', '示例镇人民政府', 'goods', 415],
  ['示例片区地下管线探测', '示例市自然资源和规划局', 'services', 298],
];
const TEAMS = ['示例一建有限公司', '示例二建有限公司', '示例三建有限公司', '示例四建有限公司'];
/** Of the ceiling, in thousandths, as the bids were read out. */
const BIDS = [958, 947, 972, 981];

const recordsOf = ([name, buyer, category, ceiling]: Project, at: number) => {
  const number = `HNGGZY-2026-91${String(at + 1).padStart(3, '0')}`;
  const from = addDays(civilDate('2026-01-05'), at);
  const deadline = addDays(from, 22);
  const record = (stage: string, day: CivilDate, title: string, content: JsonObject): DossierRecord =>
    taken(`19.project-${stage}`, day, {
      title: `〔演示〕${name}${title}`,
      dossierNumber: number,
      stage,
      ...content,
    });
  const bids = TEAMS.map((team, index) => ({
    name: `〔演示〕${team}`,
    code: ARTIFICIAL_CODES[index % ARTIFICIAL_CODES.length] ?? '',
    price: ((ceiling * (BIDS[(index + at) % BIDS.length] ?? 1000)) / 1000).toFixed(2),
    term: category === 'works' ? `${240 + at * 6}日历天` : '90日历天',
    sealed: 'intact',
  }));
  const ranked = [...bids].sort((a, b) => Number(a.price) - Number(b.price)).slice(0, 3);
  const [first] = ranked;
  const shownOn = addDays(deadline, 3);
  return {
    bids,
    notice: record('notice', from, '招标公告', {
      matter: `〔演示〕${name}`,
      category,
      regime: 'bidding',
      method: 'open',
      buyer: `〔演示〕${buyer}`,
      contact: '0731-12345678',
      budget: String(ceiling),
      documentsFrom: from,
      documentsTo: addDays(from, 9),
      bidDeadline: deadline,
      scope: `${name}，最高投标限价${ceiling}万元。`,
      qualification: '具有相应资质，近三年没有重大违法记录；接受中小企业联合体。',
    }),
    opening: record('opening', deadline, '开标记录', {
      openedAt: `${deadline} 09:00`,
      place: '〔演示〕湖南省公共资源交易中心开标一室（网上同步）',
      host: '〔演示〕示例招标代理有限公司',
      ceiling: String(ceiling),
      bids,
      objections: at === 2 ? '一家投标人对唱标顺序提出异议，主持人当场说明按签到顺序，投标人认可。' : '无',
    }),
    candidates: record('candidates', shownOn, '中标候选人公示', {
      reportReceivedOn: addDays(deadline, 1),
      publicityTo: addDays(shownOn, 6),
      candidates: ranked.map(({ name: team, code, price }, index) => ({
        name: team,
        code,
        rank: index + 1,
        price,
      })),
      objection: '公示期内以书面形式向招标人提出，电话0731-12345678。',
    }),
    deal: record('deal', addDays(shownOn, 8), '中标结果公告', {
      decidedOn: addDays(shownOn, 7),
      supplierName: first?.name ?? '',
      supplierCode: first?.code ?? '',
      amount: first?.price ?? '',
      experts: '专家甲、专家乙、专家丙、专家丁、专家戊',
    }),
  };
};

/** Ten open tenders from the notice to the result; the first shows what the opening may not be. */
export const TENDER_EXAMPLES: readonly DossierExample[] = PROJECTS.map((project, at) => {
  const { bids, notice, opening, candidates, deal } = recordsOf(project, at);
  const refused =
    at === 0
      ? [
          turnedAway(
            opening,
            { openedAt: `${addDays(civilDate(String(opening.content.documentDate)), 1)} 09:00` },
            'differs-from-earlier',
          ),
          turnedAway(opening, { bids: bids.slice(0, 2) }, 'too-few'),
        ]
      : [];
  return {
    name: `公开招标，当众开标：${project[0]}`,
    body: 'ggzy',
    records: [notice, ...refused, opening, candidates, deal],
  };
});
