import { document, statute } from './define.ts';

/** Budgets, public money, civil service and public property. */

export const BUDGET = statute({
  code: 'budget-law',
  name: '预算法',
  full: '中华人民共和国预算法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    { versions: [{ label: '1994年通过', from: '1995-01-01' }], source: 'memory', says: {} },
    {
      versions: [
        { label: '2014年修正', from: '2015-01-01' },
        { label: '2018年修正', from: '2018-12-29' },
      ],
      source: 'text',
      file: '预算法(2018-12-29)',
      says: {
        第十四条:
          '经本级人民代表大会或者本级人民代表大会常务委员会批准的预算、预算调整、决算、预算执行情况的报告及报表，应当在批准后二十日内由本级政府财政部门向社会公开，并对本级政府财政转移支付安排、执行的情况以及举借债务的情况等重要事项作出说明。',
        第十四条第一款:
          '经本级人民代表大会或者本级人民代表大会常务委员会批准的预算、预算调整、决算、预算执行情况的报告及报表，应当在批准后二十日内由本级政府财政部门向社会公开，并对本级政府财政转移支付安排、执行的情况以及举借债务的情况等重要事项作出说明。',
        第十四条第二款:
          '经本级政府财政部门批复的部门预算、决算及报表，应当在批复后二十日内由各部门向社会公开，并对部门预算、决算中机关运行经费的安排、使用情况等重要事项作出说明。',
        第十四条第三款: '各级政府、各部门、各单位应当将政府采购的情况及时向社会公开。',
      },
    },
  ],
});

export const BUDGET_RULES = statute({
  code: 'budget-regulation',
  name: '预算法实施条例',
  full: '中华人民共和国预算法实施条例',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    { versions: [{ label: '国务院令第186号', from: '1995-11-22' }], source: 'memory', says: {} },
    {
      versions: [{ label: '国务院令第729号', from: '2020-10-01' }],
      source: 'text',
      file: '预算法实施条例(2020-08-03)',
      says: {
        第六条: '一般性转移支付向社会公开应当细化到地区。',
        第六条第一款: '一般性转移支付向社会公开应当细化到地区。专项转移支付向社会公开应当细化到地区和项目。',
        第六条第三款:
          '部门预算、决算应当公开基本支出和项目支出。部门预算、决算支出按其功能分类应当公开到项；按其经济性质分类，基本支出应当公开到款。',
        第六条第四款: '各部门所属单位的预算、决算及报表，应当在部门批复后20日内由单位向社会公开。',
      },
    },
  ],
});

export const INVESTMENT_RULES = statute({
  code: 'investment-regulation',
  name: '政府投资条例',
  full: '政府投资条例',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    {
      versions: [{ label: '国务院令第712号', from: '2019-07-01' }],
      source: 'text',
      file: '政府投资条例(2019-04-14)',
      says: {
        第二十条:
          '政府投资项目开工建设，应当符合本条例和有关法律、行政法规规定的建设条件；不符合规定的建设条件的，不得开工建设。',
        第二十二条: '政府投资项目所需资金应当按照国家有关规定确保落实到位。',
        第二十五条:
          '政府投资项目建成后，应当按照国家有关规定进行竣工验收，并在竣工验收合格后及时办理竣工财务决算。',
      },
    },
  ],
});

export const CONSTRUCTION = statute({
  code: 'construction-law',
  name: '建筑法',
  full: '中华人民共和国建筑法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [
        { label: '1997年通过', from: '1998-03-01' },
        { label: '2011年修正', from: '2011-07-01' },
        { label: '2019年修正', from: '2019-04-23' },
      ],
      source: 'text',
      file: '建筑法(2019-04-23)',
      says: {
        第七条:
          '建筑工程开工前，建设单位应当按照国家有关规定向工程所在地县级以上人民政府建设行政主管部门申请领取施工许可证；但是，国务院建设行政主管部门确定的限额以下的小型工程除外。',
      },
    },
  ],
});

export const CONSTRUCTION_FINANCE = document(
  'construction-finance',
  '财政部',
  '基本建设财务规则',
  '财政部令第81号',
  '2016-09-01',
  { kind: 'rule' },
);

export const STATE_PROPERTY = statute({
  code: 'state-property-regulation',
  name: '行政事业性国有资产管理条例',
  full: '行政事业性国有资产管理条例',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    {
      versions: [{ label: '国务院令第738号', from: '2021-04-01' }],
      source: 'memory',
      doubt: '条例全文未读',
      says: {},
    },
  ],
});

export const OFFICES = statute({
  code: 'office-affairs-regulation',
  name: '机关事务管理条例',
  full: '机关事务管理条例',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    {
      versions: [{ label: '国务院令第621号', from: '2012-10-01' }],
      source: 'memory',
      doubt: '条例全文未读',
      says: {},
    },
  ],
});

export const CIVIL_SERVANTS = statute({
  code: 'civil-servant-law',
  name: '公务员法',
  full: '中华人民共和国公务员法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '2005年通过', from: '2006-01-01' }],
      source: 'memory',
      says: { 第二十六条: '录用公务员，应当发布招考公告。', 第二十八条: '', 第三十条: '' },
      becomes: { 第二十六条: '第二十八条', 第二十八条: '第三十条', 第三十条: '第三十二条' },
    },
    {
      versions: [{ label: '2018年修订', from: '2019-06-01' }],
      source: 'text',
      file: '公务员法(2018-12-29)',
      says: {
        第二十八条:
          '招考公告应当载明招考的职位、名额、报考资格条件、报考需要提交的申请材料以及其他报考须知事项。',
        第三十条:
          '公务员录用考试采取笔试和面试等方式进行，考试内容根据公务员应当具备的基本能力和不同职位类别、不同层级机关分别设置。',
        第三十二条: '公示期不少于五个工作日。',
        第三十二条第一款:
          '招录机关根据考试成绩、考察情况和体检结果，提出拟录用人员名单，并予以公示。公示期不少于五个工作日。',
      },
    },
  ],
});

export const RECRUITMENT_RULES = statute({
  code: 'recruitment-rules',
  name: '公务员录用规定',
  full: '公务员录用规定',
  kind: 'rule',
  issuer: '中共中央组织部',
  texts: [
    {
      versions: [{ label: '2007年试行', from: '2007-11-06' }],
      source: 'memory',
      doubt: '2007年试行的规定未读',
      says: {},
    },
    {
      versions: [{ label: '2019年修订', from: '2019-11-26' }],
      source: 'memory',
      doubt: '规定全文未读',
      says: {},
    },
  ],
});

export const RELIEF_NOTICES = document(
  'relief-notices',
  '国务院扶贫办、财政部',
  '关于完善扶贫资金项目公告公示制度的指导意见',
  '国开办发〔2018〕11号',
  '2018-03-28',
);

export const POVERTY_EXIT = document(
  'poverty-exit',
  '中共中央办公厅、国务院办公厅',
  '关于建立贫困退出机制的意见',
  '厅字〔2016〕16号',
  '2016-04-23',
);

export const RETURN_PREVENTION = document(
  'return-prevention',
  '中央农村工作领导小组',
  '关于健全防止返贫动态监测和帮扶机制的指导意见',
  '中农组发〔2021〕7号',
  '2021-05-06',
);

export const RURAL_FUNDS = document(
  'rural-funds',
  '财政部等',
  '中央财政衔接推进乡村振兴补助资金管理办法',
  '财农〔2021〕19号',
  '2021-03-26',
);

export const RELIEF_EVALUATION = document(
  'relief-evaluation',
  '财政部、国务院扶贫办',
  '财政专项扶贫资金绩效评价办法',
  '财农〔2017〕115号',
  '2017-09-08',
);

export const VEHICLES = document(
  'official-vehicles',
  '中共中央办公厅、国务院办公厅',
  '党政机关公务用车管理办法',
  '中办发〔2017〕71号',
  '2017-12-05',
);

export const OFFICE_SPACE = document(
  'office-space',
  '中共中央办公厅、国务院办公厅',
  '党政机关办公用房管理办法',
  '中办发〔2017〕70号',
  '2017-12-05',
);
