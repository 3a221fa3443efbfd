import { document, statute } from './define.ts';

/** Powers, permits, penalties and enforcement. */

export const LICENSING = statute({
  code: 'licensing-law',
  name: '行政许可法',
  full: '中华人民共和国行政许可法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [
        { label: '2003年通过', from: '2004-07-01' },
        { label: '2019年修正', from: '2019-04-23' },
      ],
      source: 'text',
      file: '行政许可法(2019-04-23)',
      says: {
        第三十条第一款:
          '行政机关应当将法律、法规、规章规定的有关行政许可的事项、依据、条件、数量、程序、期限以及需要提交的全部材料的目录和申请书示范文本等在办公场所公示。',
        第三十条:
          '申请人要求行政机关对公示内容予以说明、解释的，行政机关应当说明、解释，提供准确、可靠的信息。',
        第三十二条: '行政机关对申请人提出的行政许可申请，应当根据下列情况分别作出处理：',
        第三十二条第四项:
          '申请材料不齐全或者不符合法定形式的，应当当场或者在五日内一次告知申请人需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理',
        第三十八条: '申请人的申请符合法定条件、标准的，行政机关应当依法作出准予行政许可的书面决定。',
        第四十条: '行政机关作出的准予行政许可决定，应当予以公开，公众有权查阅。',
        第四十二条:
          '除可以当场作出行政许可决定的外，行政机关应当自受理行政许可申请之日起二十日内作出行政许可决定。',
        第四十二条第一款:
          '除可以当场作出行政许可决定的外，行政机关应当自受理行政许可申请之日起二十日内作出行政许可决定。二十日内不能作出决定的，经本行政机关负责人批准，可以延长十日，并应当将延长期限的理由告知申请人。',
        第四十二条第二款:
          '依照本法第二十六条的规定，行政许可采取统一办理或者联合办理、集中办理的，办理的时间不得超过四十五日；四十五日内不能办结的，经本级人民政府负责人批准，可以延长十五日，并应当将延长期限的理由告知申请人。',
        第四十四条:
          '行政机关作出准予行政许可的决定，应当自作出决定之日起十日内向申请人颁发、送达行政许可证件，或者加贴标签、加盖检验、检测、检疫印章。',
        第四十五条:
          '行政机关作出行政许可决定，依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在本节规定的期限内。',
      },
    },
  ],
});

export const PENALTIES = statute({
  code: 'penalties-law',
  name: '行政处罚法',
  full: '中华人民共和国行政处罚法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [
        { label: '1996年通过', from: '1996-10-01' },
        { label: '2009年修正', from: '2009-08-27' },
        { label: '2017年修正', from: '2018-01-01' },
      ],
      source: 'memory',
      says: {},
    },
    {
      versions: [{ label: '2021年修订', from: '2021-07-15' }],
      source: 'text',
      file: '行政处罚法(2021-01-22)',
      says: {
        第三十四条:
          '行政机关可以依法制定行政处罚裁量基准，规范行使行政处罚裁量权。行政处罚裁量基准应当向社会公布。',
        第三十九条: '行政处罚的实施机关、立案依据、实施程序和救济渠道等信息应当公示。',
        第四十八条第一款: '具有一定社会影响的行政处罚决定应当依法公开。',
        第四十八条第二款:
          '公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，行政机关应当在三日内撤回行政处罚决定信息并公开说明理由。',
        第八十五条: '本法中“二日”“三日”“五日”“七日”的规定是指工作日，不含法定节假日。',
      },
    },
  ],
});

export const ENFORCEMENT = document(
  'enforcement-publicity',
  '国务院办公厅',
  '关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
  '国办发〔2018〕118号',
  '2018-12-05',
);

export const DOUBLE_PUBLICITY = document(
  'double-publicity',
  '国务院办公厅',
  '关于运用大数据加强对市场主体服务和监管的若干意见',
  '国办发〔2015〕51号',
  '2015-06-24',
);

export const MODEL_GOVERNMENT = document(
  'model-government',
  '中央全面依法治国委员会办公室',
  '法治政府建设示范指标体系',
  '2019年版',
  '2019-05-01',
);

export const POWER_LISTS = document(
  'power-lists',
  '中共中央办公厅、国务院办公厅',
  '关于推行地方各级政府工作部门权力清单制度的指导意见',
  '中办发〔2015〕21号',
  '2015-03-24',
);

export const NEGATIVE_LIST = document(
  'negative-list',
  '国务院',
  '关于实行市场准入负面清单制度的意见',
  '国发〔2015〕55号',
  '2015-10-02',
);

export const DISCRETION = document(
  'discretion',
  '国务院办公厅',
  '关于进一步规范行政裁量权基准制定和管理工作的意见',
  '国办发〔2022〕27号',
  '2022-07-29',
);

export const RANDOM_INSPECTION = document(
  'random-inspection',
  '国务院',
  '关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见',
  '国发〔2019〕5号',
  '2019-01-27',
);

export const INTERMEDIARY_NOTICE = document(
  'intermediaries',
  '国务院办公厅',
  '关于清理规范国务院部门行政审批中介服务的通知',
  '国办发〔2015〕31号',
  '2015-04-27',
);

export const PARALLEL_APPROVAL = document(
  'parallel-approval',
  '国务院办公厅',
  '关于印发精简审批事项规范中介服务实行企业投资项目网上并联核准制度工作方案的通知',
  '国办发〔2014〕59号',
  '2014-12-10',
);

export const CREDIT_REPAIR = document(
  'credit-repair',
  '国家发展和改革委员会',
  '信用修复管理办法',
  '',
  '2026-04-01',
  { kind: 'rule' },
);

export const CREDIT_REPAIR_TRIAL = statute({
  code: 'credit-repair-trial',
  name: '失信行为纠正后的信用信息修复管理办法（试行）',
  full: '失信行为纠正后的信用信息修复管理办法（试行）',
  kind: 'rule',
  issuer: '国家发展和改革委员会',
  texts: [
    {
      versions: [{ label: '国家发展改革委令第58号', from: '2023-05-01' }],
      source: 'memory',
      doubt: '规章全文未读',
      says: {},
    },
  ],
  ended: { on: '2026-04-01', by: '《信用修复管理办法》' },
});

export const INTERNET_SERVICES = document(
  'internet-services',
  '国务院',
  '关于加快推进“互联网+政务服务”工作的指导意见',
  '国发〔2016〕55号',
  '2016-09-25',
);

export const HOTLINE = document(
  'hotline',
  '国务院办公厅',
  '关于进一步优化地方政务服务便民热线的指导意见',
  '国办发〔2020〕53号',
  '2020-12-28',
);

export const APPROVAL_PLATFORM = document(
  'approval-platform',
  '国家发展和改革委员会等',
  '全国投资项目在线审批监管平台运行管理暂行办法',
  '国家发展改革委令第3号',
  '2017-06-25',
  { kind: 'rule' },
);

export const GUIDE_STANDARD = document(
  'guide-standard',
  '',
  '全国一体化政务服务平台　政务服务事项基本目录及实施清单　第2部分：要素要求',
  'GB/T 39554.2-2020',
  '2020-12-01',
  { kind: 'standard', name: 'GB/T 39554.2-2020' },
);

export const CODE_STANDARD = document(
  'code-standard',
  '',
  '法人和其他组织统一社会信用代码编码规则',
  'GB 32100-2015',
  '2015-10-01',
  { kind: 'standard', name: 'GB 32100-2015' },
);

export const SECURITY_STANDARD = document(
  'security-standard',
  '',
  '信息安全技术　网络安全等级保护基本要求',
  'GB/T 22239-2019',
  '2019-12-01',
  { kind: 'standard', name: 'GB/T 22239-2019' },
);

export const IDENTITY_STANDARD = document(
  'identity-standard',
  '',
  '公民身份号码',
  'GB 11643-1999',
  '1999-07-01',
  { kind: 'standard', name: 'GB 11643-1999' },
);

export const PAPER_FORM = document('paper-form', '', '党政机关公文格式', 'GB/T 9704-2012', '2012-07-01', {
  kind: 'standard',
  name: 'GB/T 9704-2012',
});
