/** A disease of the national table, in its order. The list has changed, and history is told by the list of its day. */
export interface Disease {
  readonly code: string;
  readonly name: string;
  readonly class: 'a' | 'b' | 'c';
  readonly aliases?: readonly string[];
}

/**
 * 法定传染病: 42 on the list as of June 2026 (甲 2, 乙 29, 丙 11). 基孔肯雅热 and 发热伴血小板减少综合征 came with the law of 2025, 猴痘 on 20
 * September 2023; what a disease was called before stands as an alias, so that older tables can be read.
 */
export const DISEASES: readonly Disease[] = [
  { code: 'plague', name: '鼠疫', class: 'a' },
  { code: 'cholera', name: '霍乱', class: 'a' },
  { code: 'sars', name: '传染性非典型肺炎', class: 'b', aliases: ['非典型肺炎'] },
  { code: 'aids', name: '艾滋病', class: 'b' },
  { code: 'hepatitis', name: '病毒性肝炎', class: 'b' },
  { code: 'polio', name: '脊髓灰质炎', class: 'b', aliases: ['脊灰'] },
  {
    code: 'novel-influenza',
    name: '人感染新亚型流感',
    class: 'b',
    aliases: ['人感染高致病性禽流感', '人感染H7N9禽流感'],
  },
  { code: 'measles', name: '麻疹', class: 'b' },
  { code: 'hfrs', name: '流行性出血热', class: 'b', aliases: ['出血热'] },
  { code: 'rabies', name: '狂犬病', class: 'b' },
  { code: 'encephalitis', name: '流行性乙型脑炎', class: 'b', aliases: ['乙脑'] },
  { code: 'dengue', name: '登革热', class: 'b' },
  { code: 'mpox', name: '猴痘', class: 'b' },
  { code: 'anthrax', name: '炭疽', class: 'b' },
  { code: 'dysentery', name: '细菌性和阿米巴性痢疾', class: 'b', aliases: ['痢疾'] },
  { code: 'tuberculosis', name: '肺结核', class: 'b' },
  { code: 'typhoid', name: '伤寒和副伤寒', class: 'b', aliases: ['伤寒+副伤寒'] },
  { code: 'meningitis', name: '流行性脑脊髓膜炎', class: 'b', aliases: ['流脑'] },
  { code: 'pertussis', name: '百日咳', class: 'b' },
  { code: 'diphtheria', name: '白喉', class: 'b' },
  { code: 'neonatal-tetanus', name: '新生儿破伤风', class: 'b' },
  { code: 'scarlet-fever', name: '猩红热', class: 'b' },
  { code: 'brucellosis', name: '布鲁氏菌病', class: 'b', aliases: ['布病'] },
  { code: 'gonorrhoea', name: '淋病', class: 'b' },
  { code: 'syphilis', name: '梅毒', class: 'b' },
  { code: 'leptospirosis', name: '钩端螺旋体病', class: 'b', aliases: ['钩体病'] },
  { code: 'schistosomiasis', name: '血吸虫病', class: 'b' },
  { code: 'malaria', name: '疟疾', class: 'b' },
  { code: 'covid', name: '新型冠状病毒感染', class: 'b', aliases: ['新型冠状病毒肺炎', '新冠'] },
  { code: 'chikungunya', name: '基孔肯雅热', class: 'b' },
  { code: 'sfts', name: '发热伴血小板减少综合征', class: 'b' },
  { code: 'influenza', name: '流行性感冒', class: 'c', aliases: ['流感'] },
  { code: 'mumps', name: '流行性腮腺炎', class: 'c', aliases: ['流腮'] },
  { code: 'rubella', name: '风疹', class: 'c' },
  { code: 'conjunctivitis', name: '急性出血性结膜炎', class: 'c' },
  { code: 'leprosy', name: '麻风病', class: 'c' },
  { code: 'typhus', name: '流行性和地方性斑疹伤寒', class: 'c', aliases: ['斑疹伤寒'] },
  { code: 'kala-azar', name: '黑热病', class: 'c' },
  { code: 'echinococcosis', name: '包虫病', class: 'c' },
  { code: 'filariasis', name: '丝虫病', class: 'c' },
  {
    code: 'diarrhoea',
    name: '其他感染性腹泻病',
    class: 'c',
    aliases: ['除霍乱、细菌性和阿米巴性痢疾、伤寒和副伤寒以外的感染性腹泻病'],
  },
  { code: 'hfmd', name: '手足口病', class: 'c' },
];
