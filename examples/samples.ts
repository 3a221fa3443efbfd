import type { SampleText } from '../src/schema/example.ts';

/**
 * How demonstration records of a type read. `{body}`, `{item}`, `{area}`, `{demand}`, `{year}`, `{month}`, `{serial}`
 * are filled in; a type without an entry gets its sections from the elements of its item.
 */
export const SAMPLES: Readonly<Record<string, SampleText>> = {
  'policy-document': {
    title: '{body}关于进一步做好{area}工作的通知',
    period: null,
    fixed: { subject: '02', genre: 'notice', validity: 'in-force', manner: 'proactive' },
    summary: '明确{area}的公开内容、时限和责任，方便群众查询和监督。',
    sections: [
      ['一、总体要求', ['{demand}坚持问题导向，把群众最关心、最需要知道的事项放在前面，做到应公开尽公开。']],
      ['二、主要任务', []],
      [
        '（一）明确公开内容',
        ['对照公开事项目录逐项核对，列明公开依据、责任单位和公开渠道，没有公开的说明理由，并定期评估。'],
      ],
      [
        '（二）严格公开时限',
        [
          '自信息形成或者变更之日起20个工作日内公开；法律、法规另有规定的，从其规定。逾期事项在平台上如实公示。',
        ],
      ],
      [
        '（三）做好解读回应',
        ['文件与解读同步起草、同步审签、同步发布，用群众听得懂的话说明出台背景、主要内容和办理方法。'],
      ],
      [
        '三、工作保障',
        [
          '各有关单位确定一名信息员和一名审核人，按照“先审查、后公开”的要求做好保密审查和个人信息保护，每季度通报一次公开情况。',
        ],
      ],
    ],
  },
  interpretation: {
    title: '一问一答：{area}有哪些变化（{body}）',
    period: null,
    fixed: { form: 'questions' },
    summary: '用三个问题说清文件为什么出台、对群众有什么影响、怎么查询和监督。',
    sections: [
      [
        '一、为什么出台这份文件？',
        [
          '过去有的信息分散在不同网站，查找不便，有的公开不及时。文件把公开的内容、时限和责任写清楚，逐项对账。',
        ],
      ],
      [
        '二、对群众有什么影响？',
        ['{demand}今后这些信息都能在同一个平台上查到，谁负责、什么时候公开、有没有逾期，一目了然。'],
      ],
      [
        '三、怎么查询和监督？',
        [
          '可以在平台上按领域、按单位或者用关键词查找；发现应当公开而没有公开的，可以在公开监督页查看责任单位，也可以拨打12345反映。',
        ],
      ],
    ],
  },
  announcement: {
    title: '关于{item}的公告（{year}年第{serial}号）',
    period: null,
    fixed: { subject: '02' },
    summary: '{body}公布{item}有关情况。',
    sections: null,
  },
  'periodic-report': {
    title: '{body}{year}年{month}月{item}',
    period: { from: 'periodFrom', to: 'periodTo' },
    fixed: {},
    summary: '{body}按期公布{item}，附主要数据。',
    sections: null,
  },
  'disease-bulletin': {
    title: '{body}{year}年{month}月法定传染病疫情概况',
    period: { from: 'periodFrom', to: 'periodTo' },
    fixed: {
      totalCases: 8642,
      totalDeaths: 21,
      classAbCases: 3120,
      classAbDeaths: 21,
      classCCases: 5522,
      classCDeaths: 0,
      leading: [
        { disease: '流行性感冒', class: 'c', cases: 3310, share: '59.94' },
        { disease: '手足口病', class: 'c', cases: 1204, share: '21.80' },
        { disease: '病毒性肝炎', class: 'b', cases: 1105, share: '35.42' },
        { disease: '肺结核', class: 'b', cases: 832, share: '26.67' },
        { disease: '其他感染性腹泻病', class: 'c', cases: 780, share: '14.13' },
      ],
      advice: '勤洗手、多通风；发热咳嗽戴口罩并及时就医；按程序给孩子接种疫苗。',
    },
    summary: '甲乙丙类法定传染病发病8642例，死亡21例；流行性感冒、手足口病居前。',
    sections: [
      ['一、总体情况', ['本月疫情总体平稳，没有报告甲类传染病。发病数与上月相比小幅下降。']],
      ['二、主要病种', ['乙类以病毒性肝炎、肺结核为主，丙类以流行性感冒、手足口病为主。']],
      ['三、防病提示', ['季节交替，注意保暖和饮食卫生；学校、托幼机构做好晨午检。']],
    ],
  },
  'charity-annual-report': {
    title: '示例慈善会{year}年度报告（第{serial}号）',
    period: { from: 'periodFrom', to: 'periodTo' },
    fixed: {
      organisation: '示例慈善会',
      fundraisingQualified: 'yes',
      openingNetAssets: '3200000.00',
      donationsInCash: '1860000.00',
      donationsInKind: '240000.00',
      otherIncome: '15000.00',
      totalIncome: '2115000.00',
      charitableSpending: '1790000.00',
      managementCost: '98000.00',
      otherSpending: '2000.00',
      totalSpending: '1890000.00',
      closingNetAssets: '3425000.00',
      auditor: '示例会计师事务所',
      auditOpinion: 'unqualified',
      projects: [
        { name: '暖冬助学', income: '820000.00', spent: '790000.00', beneficiaries: 1260 },
        { name: '山区老人助餐', income: '1040000.00', spent: '1000000.00', beneficiaries: 5400 },
      ],
      goods: '收到棉衣1200件、大米20吨，折价24万元，全部发放到12个乡镇。',
      related: '无',
    },
    summary: '收入211.5万元，慈善活动支出179万元，年末净资产342.5万元。',
    sections: [
      ['一、基本情况', ['本会具有公开募捐资格，理事会全年召开4次会议。']],
      ['二、项目情况', ['实施暖冬助学、山区老人助餐两个项目，受益6660人次。']],
    ],
  },
  'housing-fund-report': {
    title: '{body}住房公积金{year}年年度报告',
    period: { from: 'periodFrom', to: 'periodTo' },
    fixed: {
      institution: '住房公积金管理委员会有委员25名，全年召开会议2次；管理中心设9个管理部，受托银行8家。',
      unitsPaying: '6210',
      peoplePaying: '38.42',
      openingDeposits: '286.35',
      deposited: '78.60',
      withdrawn: '52.15',
      closingDeposits: '312.80',
      openingLoans: '231.48',
      loansGranted: '0.62',
      loansAmount: '29.34',
      loansRecovered: '24.02',
      closingLoans: '236.80',
      loanRate: '75.70',
      highestLoan: '80',
      income: '9.4210',
      spending: '4.8830',
      yield: '4.5380',
      reserve: '0.1120',
      managementFee: '0.5200',
      housingFund: '3.9060',
      overdue: '412.60',
      overdueRate: '0.174',
      reserveBalance: '5.9120',
      withdrawals: [
        { use: '购买、建造、翻建、大修自住住房', amount: '12.40' },
        { use: '偿还购房贷款本息', amount: '27.85' },
        { use: '租赁住房', amount: '3.10' },
        { use: '离休、退休', amount: '6.92' },
        { use: '其他', amount: '1.88' },
      ],
      effects: '中低收入职工占缴存职工的96%；首套住房贷款占85%，支持0.62万户家庭购房。',
      others: '调整租房提取额度；新增3项业务“跨省通办”；查处违规提取6件。',
    },
    summary: '缴存78.60亿元，提取52.15亿元，发放贷款29.34亿元，逾期率0.174‰。',
    sections: null,
  },
};
