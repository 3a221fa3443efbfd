import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { HOUSE_EXPROPRIATION } from '../../law/statutes/land.ts';
import {
  ALL,
  CITIES_AND_COUNTIES,
  type DeclaredArea,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { LAND_KINDS } from './dossiers.ts';
import { housingItems } from './housing-items.ts';
import { landItems } from './land-items.ts';
import { HOUSING_LIST, HOUSING_RESULT, HOUSING_SCHEME } from './types/housing.ts';
import {
  HOUSING_EXIT,
  HOUSING_STOCK,
  RURAL_HOUSE_RESULT,
  RURAL_HOUSE_SUBJECT,
  RURAL_HOUSE_SUBSIDY,
} from './types/housing-lists.ts';
import { LAND_APPROVAL, LAND_NOTICE, LAND_PLANS } from './types/land.ts';
import { LAND_PRICE_ZONE, PLOT_CONDITIONS, RENEWAL_PLAN } from './types/land-lists.ts';
import { LAND_SUPPLY } from './types/land-supply.ts';

const AREA: AreaDeclaration = {
  code: '11-land-and-housing',
  number: 11,
  article: '(十一)',
  title: '土地、房屋征收和保障性住房信息公开',
  kind: 'execution',
  demand:
    '公开征地政策和征地批文、告知书、一书四方案，棚改计划和宗地条件，保障性住房的房源、分配和退出，农村危房改造的对象、补助和结果。',
  leads: ['gtt', 'zjt'],
  responsible: ALL,
};

export const AREA_11: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    ...landItems(AREA),
    item(AREA, {
      code: '11.expropriation-project',
      title: '房屋征收补偿方案和征收决定',
      group: '房屋征收',
      type: 'expropriation-notice',
      elements: ['征收范围', '补偿方案', '补助和奖励标准', '征收决定', '复议和诉讼权利'],
      basis: [HOUSE_EXPROPRIATION.at('第十条', '第十三条')],
      responsible: CITIES_AND_COUNTIES,
      clauses: ['11.4'],
      ...TWENTY_WORKING_DAYS,
    }),
    {
      ...item(AREA, {
        code: '11.expropriation-households',
        title: '房屋征收调查评估结果和分户补偿情况',
        group: '房屋征收',
        type: 'expropriation-households',
        elements: ['房屋调查结果', '初步评估结果', '分户补偿情况'],
        basis: [HOUSE_EXPROPRIATION.at('第十五条', '第二十九条')],
        responsible: CITIES_AND_COUNTIES,
        clauses: ['11.4'],
        ...TWENTY_WORKING_DAYS,
      }),
      // 在房屋征收范围内向被征收人公布, not to everybody.
      audience: 'people-concerned',
      channels: ['征收范围内张贴', '凭访问码查询'],
    },
    ...housingItems(AREA),
  ],
  types: [
    LAND_NOTICE,
    LAND_PLANS,
    LAND_APPROVAL,
    LAND_PRICE_ZONE,
    RENEWAL_PLAN,
    PLOT_CONDITIONS,
    HOUSING_SCHEME,
    HOUSING_LIST,
    HOUSING_RESULT,
    HOUSING_STOCK,
    HOUSING_EXIT,
    RURAL_HOUSE_SUBJECT,
    RURAL_HOUSE_SUBSIDY,
    RURAL_HOUSE_RESULT,
    LAND_SUPPLY,
  ],
  dossierKinds: LAND_KINDS,
};
