import type { Remedies } from '../../src/schema/remedy.ts';
import { DISCLOSURE } from './statutes/disclosure.ts';
import { VILLAGERS_LAW } from './statutes/villages.ts';

/** In words of the articles: 条例第五十一条, 第五十五条第二款; 村民委员会组织法第三十一条 (the numbers of 2026 were not read). */
export const REMEDIES: Remedies = {
  authority: {
    sentence:
      '向公开机关的上一级行政机关或者政府信息公开工作主管部门投诉、举报；认为侵犯您合法权益的，也可以依法申请行政复议或者提起行政诉讼',
    bases: [DISCLOSURE.at('第五十一条')],
  },
  institution: {
    sentence: '向该单位的主管部门或者机构申诉，接受申诉的部门应当调查处理并将结果告知您',
    bases: [DISCLOSURE.at('第五十五条第二款')],
  },
  village: {
    sentence: '向乡镇人民政府、县级人民政府或者其主管部门反映，由其调查核实，责令依法公布',
    bases: [VILLAGERS_LAW.at('第三十一条'), VILLAGERS_LAW.whole],
  },
  institutionsAt: { statute: 'disclosure-regulation', place: '第五十五条' },
};
