import { document, statute } from './define.ts';

/** Villages and neighbourhoods. */

export const VILLAGERS_LAW = statute({
  code: 'villagers-committees-law',
  name: '村民委员会组织法',
  full: '中华人民共和国村民委员会组织法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [
        { label: '2010年修订', from: '2010-10-28' },
        { label: '2018年修正', from: '2018-12-29' },
      ],
      source: 'text',
      file: '村民委员会组织法(2018-12-29)',
      says: {
        第二十四条: '涉及村民利益的下列事项，经村民会议讨论决定方可办理：',
        第二十六条: '村民代表会议有三分之二以上的组成人员参加方可召开，所作决定应当经到会人员的过半数同意。',
        第三十条: '村民委员会应当及时公布下列事项，接受村民的监督：',
        第三十条第三款:
          '前款规定事项中，一般事项至少每季度公布一次；集体财务往来较多的，财务收支情况应当每月公布一次；涉及村民利益的重大事项应当随时公布。',
        第三十一条:
          '村民委员会不及时公布应当公布的事项或者公布的事项不真实的，村民有权向乡、民族乡、镇的人民政府或者县级人民政府及其有关主管部门反映，有关人民政府或者主管部门应当负责调查核实，责令依法公布；',
      },
    },
    {
      versions: [{ label: '2025年修订', from: '2026-01-01' }],
      source: 'memory',
      doubt: '2025年修订后的条文序号未读',
      says: {},
    },
  ],
});

export const COLLECTIVES = statute({
  code: 'rural-collectives-law',
  name: '农村集体经济组织法',
  full: '中华人民共和国农村集体经济组织法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [{ label: '2024年通过', from: '2025-05-01' }],
      source: 'memory',
      doubt: '法律全文未读',
      says: { 第四十五条: '', 第四十六条: '' },
    },
  ],
});

export const NEIGHBOURHOODS = statute({
  code: 'residents-committees-law',
  name: '城市居民委员会组织法',
  full: '中华人民共和国城市居民委员会组织法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  texts: [
    {
      versions: [
        { label: '1989年通过', from: '1990-01-01' },
        { label: '2018年修正', from: '2018-12-29' },
      ],
      source: 'memory',
      says: {},
    },
    {
      versions: [{ label: '2025年修订', from: '2026-01-01' }],
      source: 'memory',
      doubt: '2025年修订的文本未读',
      says: {},
    },
  ],
});

export const LAND_CIRCULATION = document(
  'land-circulation',
  '农业农村部',
  '农村土地经营权流转管理办法',
  '农业农村部令2021年第1号',
  '2021-03-01',
  { kind: 'rule' },
);

export const COLLECTIVE_FINANCES = document(
  'collective-finances',
  '农业部、监察部',
  '农村集体经济组织财务公开规定',
  '农经发〔2011〕13号',
  '2012-01-01',
);

export const VILLAGE_OPENNESS = document(
  'village-openness',
  '中共中央办公厅、国务院办公厅',
  '关于健全和完善村务公开和民主管理制度的意见',
  '中办发〔2004〕17号',
  '2004-06-22',
);

export const SUBSIDY_CARD = document(
  'subsidy-card',
  '财政部等',
  '关于进一步加强惠民惠农财政补贴资金“一卡通”管理的指导意见',
  '财办〔2020〕37号',
  '2020-11-11',
);
