import { document, statute } from './define.ts';

/** Social insurance and relief, charity, associations, education and science. */

export const SOCIAL_INSURANCE = statute({
  code: 'social-insurance-law',
  name: '社会保险法',
  full: '中华人民共和国社会保险法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [
        { label: '2010年通过', from: '2011-07-01' },
        { label: '2018年修正', from: '2018-12-29' },
      ],
      source: 'text',
      file: '社会保险法(2018-12-29)',
      says: {
        第二十八条:
          '符合基本医疗保险药品目录、诊疗项目、医疗服务设施标准以及急诊、抢救的医疗费用，按照国家规定从基本医疗保险基金中支付。',
        第七十条:
          '社会保险经办机构应当定期向社会公布参加社会保险情况以及社会保险基金的收入、支出、结余和收益情况。',
      },
    },
  ],
});

export const RELIEF_MEASURES = statute({
  code: 'relief-measures',
  name: '社会救助暂行办法',
  full: '社会救助暂行办法',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    {
      versions: [
        { label: '国务院令第649号', from: '2014-05-01' },
        { label: '2019年修订', from: '2019-03-02' },
      ],
      source: 'text',
      file: '社会救助暂行办法(2019-03-02)',
      says: {
        第十条:
          '最低生活保障标准，由省、自治区、直辖市或者设区的市级人民政府按照当地居民生活必需的费用确定、公布，并根据当地经济社会发展水平和物价变动情况适时调整。',
        第十一条: '申请最低生活保障，按照下列程序办理：',
        第十一条第二项:
          '乡镇人民政府、街道办事处应当通过入户调查、邻里访问、信函索证、群众评议、信息核查等方式，对申请人的家庭收入状况、财产状况进行调查核实，提出初审意见，在申请人所在村、社区公示后报县级人民政府民政部门审批。',
        第十一条第三项:
          '县级人民政府民政部门经审查，对符合条件的申请予以批准，并在申请人所在村、社区公布；对不符合条件的申请不予批准，并书面向申请人说明理由。',
        第十二条:
          '对批准获得最低生活保障的家庭，县级人民政府民政部门按照共同生活的家庭成员人均收入低于当地最低生活保障标准的差额，按月发给最低生活保障金。',
        第十五条第二款: '特困人员供养标准，由省、自治区、直辖市或者设区的市级人民政府确定、公布。',
        第十六条: '特困人员供养的审批程序适用本办法第十一条规定。',
        第二十三条: '灾情稳定后，受灾地区县级以上人民政府应当评估、核定并发布自然灾害损失情况。',
        第二十五条:
          '自然灾害危险消除后，受灾地区人民政府应急管理等部门应当及时核实本行政区域内居民住房恢复重建补助对象，并给予资金、物资等救助。',
        第二十六条:
          '自然灾害发生后，受灾地区人民政府应当为因当年冬寒或者次年春荒遇到生活困难的受灾人员提供基本生活救助。',
        第三十条:
          '申请医疗救助的，应当向乡镇人民政府、街道办事处提出，经审核、公示后，由县级人民政府医疗保障部门审批。',
        第四十八条:
          '申请临时救助的，应当向乡镇人民政府、街道办事处提出，经审核、公示后，由县级人民政府民政部门审批；救助金额较小的，县级人民政府民政部门可以委托乡镇人民政府、街道办事处审批。',
        第六十一条:
          '履行社会救助职责的工作人员对在社会救助工作中知悉的公民个人信息，除按照规定应当公示的信息外，应当予以保密。',
      },
    },
  ],
});

export const MINIMUM_LIVING = document(
  'minimum-living',
  '民政部',
  '最低生活保障审核确认办法',
  '民发〔2021〕57号',
  '2021-07-01',
);

export const CHARITY = statute({
  code: 'charity-law',
  name: '慈善法',
  full: '中华人民共和国慈善法',
  kind: 'law',
  issuer: '全国人民代表大会',
  texts: [
    {
      versions: [{ label: '2016年通过', from: '2016-09-01' }],
      source: 'memory',
      says: { 第八章: '信息公开', 第七十三条: '' },
      becomes: { 第八章: '第九章', 第七十三条: '第七十九条' },
    },
    {
      versions: [{ label: '2023年修正', from: '2024-09-05' }],
      source: 'memory',
      doubt: '2023年修正后的全文未读',
      says: { 第九章: '信息公开', 第七十二条: '', 第七十六条: '', 第七十八条: '', 第七十九条: '' },
    },
  ],
});

export const CHARITY_DISCLOSURE = document(
  'charity-disclosure',
  '民政部',
  '慈善组织信息公开办法',
  '民政部令第61号',
  '2018-09-01',
  { kind: 'rule' },
);

export const DONATION_LAW = statute({
  code: 'donation-law',
  name: '公益事业捐赠法',
  full: '中华人民共和国公益事业捐赠法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '1999年通过', from: '1999-09-01' }],
      source: 'text',
      file: '公益事业捐赠法(1999-06-28)',
      says: { 第二十二条: '受赠人应当公开接受捐赠的情况和受赠财产的使用、管理情况，接受社会监督。' },
    },
  ],
});

export const EMPLOYMENT = statute({
  code: 'employment-law',
  name: '就业促进法',
  full: '中华人民共和国就业促进法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [
        { label: '2007年通过', from: '2008-01-01' },
        { label: '2015年修正', from: '2015-04-24' },
      ],
      source: 'memory',
      doubt: '法律全文未读',
      says: {},
    },
  ],
});

export const DRUG_LIST = document(
  'drug-list',
  '国家医疗保障局',
  '基本医疗保险用药管理暂行办法',
  '国家医疗保障局令第1号',
  '2020-09-01',
  { kind: 'rule' },
);

export const HOUSING_FUND_RULES = statute({
  code: 'housing-fund-regulation',
  name: '住房公积金管理条例',
  full: '住房公积金管理条例',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    {
      versions: [
        { label: '国务院令第262号', from: '1999-04-03' },
        { label: '2002年修订', from: '2002-03-24' },
        { label: '2019年修订', from: '2019-03-24' },
      ],
      source: 'memory',
      doubt: '条例全文未读',
      says: {},
    },
  ],
});

export const HOUSING_FUND_DISCLOSURE = document(
  'housing-fund-disclosure',
  '住房城乡建设部、财政部、中国人民银行',
  '关于健全住房公积金信息披露制度的通知',
  '建金〔2015〕26号',
  '2015-02-09',
);

export const ASSOCIATIONS = statute({
  code: 'association-regulation',
  name: '社会团体登记管理条例',
  full: '社会团体登记管理条例',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    {
      versions: [
        { label: '国务院令第250号', from: '1998-10-25' },
        { label: '2016年修订', from: '2016-02-06' },
      ],
      source: 'memory',
      doubt: '条例全文未读',
      says: {},
    },
  ],
});

export const NONPROFITS = document(
  'nonprofit-regulation',
  '国务院',
  '民办非企业单位登记管理暂行条例',
  '国务院令第251号',
  '1998-10-25',
  { kind: 'regulation' },
);

export const ASSOCIATION_CREDIT = document(
  'association-credit',
  '民政部',
  '社会组织信用信息管理办法',
  '民政部令第60号',
  '2018-01-24',
  { kind: 'rule' },
);

export const ADMISSIONS = document(
  'admissions',
  '教育部',
  '关于进一步推进高校招生信息公开工作的通知',
  '教学函〔2013〕9号',
  '2013-11-27',
);

export const UNIVERSITIES = statute({
  code: 'university-disclosure',
  name: '高等学校信息公开办法',
  full: '高等学校信息公开办法',
  kind: 'rule',
  issuer: '教育部',
  texts: [
    {
      versions: [{ label: '教育部令第29号', from: '2010-09-01' }],
      source: 'memory',
      doubt: '规章全文未读',
      says: { 第七条: '' },
    },
  ],
});

export const SCIENCE = statute({
  code: 'science-law',
  name: '科学技术进步法',
  full: '中华人民共和国科学技术进步法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    { versions: [{ label: '2007年修订', from: '2008-07-01' }], source: 'memory', says: {} },
    {
      versions: [{ label: '2021年修订', from: '2022-01-01' }],
      source: 'memory',
      doubt: '法律全文未读',
      says: {},
    },
  ],
});

export const SCIENCE_MANAGEMENT = document(
  'science-management',
  '国务院',
  '关于改进加强中央财政科研项目和资金管理的若干意见',
  '国发〔2014〕11号',
  '2014-03-03',
);

export const SCIENCE_REVIEW = document(
  'science-review',
  '中共中央办公厅、国务院办公厅',
  '关于深化项目评审、人才评价、机构评估改革的意见',
  '中办发〔2018〕37号',
  '2018-07-03',
);
