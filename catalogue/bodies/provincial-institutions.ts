import type { BodyRecord } from '../../src/schema/body.ts';
import { merged, provincial, REFORM_2018, REFORM_2021, REFORM_2024, renamed } from './provincial-body.ts';
import { nameHistory, sameName, until } from './record-start.ts';

/**
 * Party bodies with responsibilities of disclosure, institutions and one enterprise. The one source for the trading
 * centre's 统一社会信用代码 has a letter O in it, which no code has, so none is recorded.
 */
export const PROVINCIAL_INSTITUTIONS: readonly BodyRecord[] = [
  provincial('swbgt', sameName('中共湖南省委办公厅', '省委办公厅'), ['湖南省委办公厅'], {
    kind: 'party-body',
  }),
  provincial('swxcb', sameName('中共湖南省委宣传部', '省委宣传部'), ['湖南省委宣传部'], {
    kind: 'party-body',
  }),
  provincial(
    'bwb',
    nameHistory(
      { name: '湖南省机构编制委员会办公室', shortName: '省编办' },
      renamed('中共湖南省委机构编制委员会办公室', '省委编办', REFORM_2018),
    ),
    ['湖南省编办', '省机构编制委员会办公室', '省编委办'],
    { kind: 'party-body' },
  ),
  provincial(
    'sgb',
    until(sameName('湖南省行政审批制度改革工作领导小组办公室', '省审改办'), REFORM_2018.on),
    ['湖南省审改办'],
    { kind: 'office', abolished: REFORM_2018.on, successors: [merged('zfbgt', REFORM_2018)] },
  ),
  provincial(
    'swjrb',
    nameHistory({
      name: '中共湖南省委金融委员会办公室',
      shortName: '省委金融办',
      from: REFORM_2024.on,
      basis: REFORM_2024.basis,
    }),
    ['湖南省委金融办', '省地方金融管理局', '湖南省地方金融管理局'],
    { kind: 'party-body', established: REFORM_2024.on },
  ),
  provincial('ggzy', sameName('湖南省公共资源交易中心', '省公共资源交易中心'), [], {
    kind: 'institution',
    website: 'http://ggzy.hunan.gov.cn',
  }),
  provincial(
    'gjj',
    sameName('湖南省直单位住房公积金管理中心', '省直公积金中心'),
    ['省直单位住房公积金管理中心', '省直住房公积金中心'],
    { kind: 'institution', uscc: '12430000444881590X' },
  ),
  provincial(
    'kqym',
    nameHistory(
      { name: '湖南省库区移民开发管理局', shortName: '省库区移民局' },
      renamed('湖南省库区移民事务中心', '省库区移民事务中心', REFORM_2018),
    ),
    ['省移民局'],
    { kind: 'institution', uscc: '12430000444881240P' },
  ),
  provincial(
    'dzy',
    nameHistory({
      name: '湖南省地质院',
      shortName: '省地质院',
      from: REFORM_2021.on,
      basis: '2021年组建（日期凭记忆，待核）',
    }),
    [],
    { kind: 'institution', uscc: '12430000MB1K856063', established: REFORM_2021.on },
  ),
  provincial('dfz', sameName('湖南省地方志编纂院', '省地方志编纂院'), ['省方志院'], {
    kind: 'institution',
    uscc: '124300004448799099',
  }),
  provincial('dag', sameName('湖南省档案局', '省档案局'), [], {
    kind: 'institution',
    uscc: '12430000MB1209711D',
  }),
  provincial('zgh', sameName('湖南省总工会', '省总工会'), [], {
    kind: 'institution',
    uscc: '13430000006123028L',
  }),
  provincial('cjr', sameName('湖南省残疾人联合会', '省残联'), ['省残疾人联合会'], {
    kind: 'institution',
    uscc: '13430000006123247Y',
  }),
  provincial('gdwl', sameName('中国广电湖南网络股份有限公司', '湖南广电网络'), [], {
    kind: 'enterprise',
    uscc: '91430000799127167T',
  }),
];
