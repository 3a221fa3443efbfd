import { document, statute } from './define.ts';

/** Markets, enterprises and their credit, associations. */

export const FOOD = statute({
  code: 'food-safety-law',
  name: '食品安全法',
  full: '中华人民共和国食品安全法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [
        { label: '2015年修订', from: '2015-10-01' },
        { label: '2018年修正', from: '2018-12-29' },
        { label: '2021年修正', from: '2021-04-29' },
      ],
      source: 'text',
      file: '食品安全法(2021-04-29)',
      says: {
        第一百一十八条:
          '县级以上人民政府食品安全监督管理、农业行政部门依据各自职责公布食品安全日常监督管理信息。',
      },
    },
  ],
});

export const QUALITY = statute({
  code: 'product-quality-law',
  name: '产品质量法',
  full: '中华人民共和国产品质量法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [
        { label: '2000年修正', from: '2000-09-01' },
        { label: '2009年修正', from: '2009-08-27' },
        { label: '2018年修正', from: '2018-12-29' },
      ],
      source: 'text',
      file: '产品质量法(2018-12-29)',
      says: {
        第二十四条:
          '国务院和省、自治区、直辖市人民政府的市场监督管理部门应当定期发布其监督抽查的产品的质量状况公告。',
      },
    },
  ],
});

export const DRUGS = statute({
  code: 'drug-law',
  name: '药品管理法',
  full: '中华人民共和国药品管理法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    { versions: [{ label: '2015年修正', from: '2015-04-24' }], source: 'memory', says: {} },
    {
      versions: [{ label: '2019年修订', from: '2019-12-01' }],
      source: 'text',
      file: '药品管理法(2019-08-26)',
      says: {
        第一百零一条:
          '国务院和省、自治区、直辖市人民政府的药品监督管理部门应当定期公告药品质量抽查检验结果；公告不当的，应当在原公告范围内予以更正。',
      },
    },
  ],
});

export const SPECIAL_EQUIPMENT = statute({
  code: 'special-equipment-law',
  name: '特种设备安全法',
  full: '中华人民共和国特种设备安全法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '2013年通过', from: '2014-01-01' }],
      source: 'text',
      file: '特种设备安全法(2013-06-29)',
      says: {
        第六十八条:
          '国务院负责特种设备安全监督管理的部门和省、自治区、直辖市人民政府负责特种设备安全监督管理的部门应当定期向社会公布特种设备安全总体状况。',
      },
    },
  ],
});

export const ENTERPRISE_INFORMATION = statute({
  code: 'enterprise-information-regulation',
  name: '企业信息公示暂行条例',
  full: '企业信息公示暂行条例',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    {
      versions: [{ label: '国务院令第654号', from: '2014-10-01' }],
      source: 'text',
      file: '企业信息公示暂行条例(2014-08-07)',
      says: {
        第六条: '工商行政管理部门应当通过企业信用信息公示系统，公示其在履行职责过程中产生的下列企业信息：',
        第六条第二款: '前款规定的企业信息应当自产生之日起20个工作日内予以公示。',
        第十四条: '抽查结果由工商行政管理部门通过企业信用信息公示系统向社会公布。',
      },
      becomes: { 第六条: '第六条', 第六条第二款: '第六条第二款' },
    },
    {
      versions: [{ label: '2024年修订', from: '2024-05-01' }],
      source: 'memory',
      doubt: '2024年修订的文本未读',
      says: { 第六条: '', 第六条第二款: '' },
    },
  ],
});

export const MARKET_PENALTIES = statute({
  code: 'market-penalties',
  name: '市场监督管理行政处罚信息公示规定',
  full: '市场监督管理行政处罚信息公示规定',
  kind: 'rule',
  issuer: '国家市场监督管理总局',
  texts: [
    {
      versions: [{ label: '国家市场监督管理总局令第45号', from: '2021-09-01' }],
      source: 'text',
      file: '市场监督管理行政处罚信息公示规定(2021-07-30)',
      says: {
        第九条:
          '作出行政处罚决定的市场监督管理部门和行政处罚当事人登记地（住所地）在同一省、自治区、直辖市的，作出行政处罚决定的市场监督管理部门应当自作出行政处罚决定之日起二十个工作日内将行政处罚信息通过国家企业信用信息公示系统进行公示。',
        第十三条: '其他行政处罚信息自公示之日起届满三年的，停止公示。',
      },
    },
  ],
});

export const CREDIT_SYSTEM = document(
  'credit-system',
  '国务院',
  '关于建立完善守信联合激励和失信联合惩戒制度加快推进社会诚信建设的指导意见',
  '国发〔2016〕33号',
  '2016-05-30',
);

export const ASSOCIATION_FEES = document(
  'association-fees',
  '国家发展和改革委员会等',
  '关于进一步规范行业协会商会收费管理的意见',
  '发改经体〔2017〕1999号',
  '2017-11-21',
);

export const STATE_ASSETS = statute({
  code: 'state-assets-law',
  name: '企业国有资产法',
  full: '中华人民共和国企业国有资产法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '2008年通过', from: '2009-05-01' }],
      source: 'text',
      file: '企业国有资产法(2008-10-28)',
      says: {
        第四十七条:
          '国有独资企业、国有独资公司和国有资本控股公司合并、分立、改制，转让重大财产，以非货币财产对外投资，清算或者有法律、行政法规以及企业章程规定应当进行资产评估的其他情形的，应当按照规定对有关资产进行评估。',
        第五十三条:
          '履行出资人职责的机构决定转让全部国有资产的，或者转让部分国有资产致使国家对该企业不再具有控股地位的，应当报请本级人民政府批准。',
        第五十四条: '国有资产转让应当遵循等价有偿和公开、公平、公正的原则。',
        第五十四条第二款: '征集产生的受让方为两个以上的，转让应当采用公开竞价的交易方式。',
        第五十五条:
          '国有资产转让应当以依法评估的、经履行出资人职责的机构认可或者由履行出资人职责的机构报经本级人民政府核准的价格为依据，合理确定最低转让价格。',
        第二十二条: '（二）任免国有独资公司的董事长、副董事长、董事、监事会主席和监事；',
        第二十七条:
          '履行出资人职责的机构应当对其任命的企业管理者进行年度和任期考核，并依据考核结果决定对企业管理者的奖惩。',
        第六十六条:
          '国务院和地方人民政府应当依法向社会公布国有资产状况和国有资产监督管理工作情况，接受社会公众的监督。',
      },
    },
  ],
});

export const STATE_ASSET_TRADING = document(
  'state-asset-trading',
  '国务院国有资产监督管理委员会、财政部',
  '企业国有资产交易监督管理办法',
  '国务院国资委、财政部令第32号',
  '2016-06-24',
  { kind: 'rule' },
);

export const STATE_ASSETS_RULES = statute({
  code: 'state-assets-regulation',
  name: '企业国有资产监督管理暂行条例',
  full: '企业国有资产监督管理暂行条例',
  kind: 'regulation',
  issuer: '国务院',
  texts: [
    {
      versions: [
        { label: '国务院令第378号', from: '2003-05-27' },
        { label: '2011年修订', from: '2011-01-08' },
        { label: '2019年修订', from: '2019-03-02' },
      ],
      source: 'memory',
      doubt: '条例全文未读',
      says: { 第十六条: '' },
    },
  ],
});

export const ASSET_GROWTH = document(
  'asset-growth',
  '国务院国有资产监督管理委员会',
  '企业国有资本保值增值结果确认暂行办法',
  '国资委令第9号',
  '2004-08-30',
  { kind: 'rule' },
);

export const ASSET_STATISTICS = document(
  'asset-statistics',
  '国务院国有资产监督管理委员会',
  '企业国有资产统计报告办法',
  '国资委令第4号',
  '2004-02-12',
  { kind: 'rule' },
);

export const MANAGER_ASSESSMENT = document(
  'manager-assessment',
  '湖南省人民政府国有资产监督管理委员会',
  '省属监管企业负责人经营业绩考核办法',
  '',
  '2016-10-12',
);

export const CENTRAL_ENTERPRISES = document(
  'central-enterprises',
  '国务院国有资产监督管理委员会',
  '关于推进中央企业信息公开的指导意见',
  '国资发〔2016〕315号',
  '2016-12-30',
);

export const MANAGER_PAY = document(
  'manager-pay',
  '中共中央、国务院',
  '中央管理企业负责人薪酬制度改革方案',
  '中发〔2014〕12号',
  '2015-01-01',
);
