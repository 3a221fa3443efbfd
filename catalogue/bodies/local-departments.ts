import type { BodyKind, BodyLevel, BodyRecord } from '../../src/schema/body.ts';
import { everydayName } from './governments.ts';
import { sameName } from './record-start.ts';

type Department = readonly [code: string, name: string, kind?: BodyKind];

/** 工作部门 that both a prefecture and a county have since the reform of 2024; the name follows that of the division. */
const BOTH: readonly Department[] = [
  ['zfbgs', '人民政府办公室', 'office'],
  ['fgj', '发展和改革委员会'],
  ['jyj', '教育局'],
  ['kgj', '科技和工业信息化局'],
  ['gaj', '公安局'],
  ['mzj', '民政局'],
  ['sfj', '司法局'],
  ['czj', '财政局'],
  ['rsj', '人力资源和社会保障局'],
  ['zrj', '自然资源局'],
  ['zjj', '住房和城乡建设局'],
  ['jtj', '交通运输局'],
  ['slj', '水利局'],
  ['nyj', '农业农村局'],
  ['swj', '商务局'],
  ['wlj', '文化旅游广电体育局'],
  ['wjj', '卫生健康局'],
  ['tyj', '退役军人事务局'],
  ['yjj', '应急管理局'],
  ['sjj', '审计局'],
  ['scj', '市场监督管理局'],
  ['tjj', '统计局'],
  ['ybj', '医疗保障局'],
  ['xfj', '信访局'],
  ['cgj', '城市管理和综合执法局'],
  ['lyj', '林业局'],
  ['xspj', '行政审批服务局'],
];

const OF_PREFECTURES: readonly Department[] = [
  ...BOTH.filter(([code]) => code !== 'kgj' && code !== 'wjj' && code !== 'wlj'),
  ['kjj', '科学技术局'],
  ['gxj', '工业和信息化局'],
  ['mzwj', '民族宗教事务局'],
  ['sthjj', '生态环境局'],
  ['wjw', '卫生健康委员会'],
  ['wgj', '文化旅游广电局'],
  ['tiyj', '体育局'],
  ['gzw', '人民政府国有资产监督管理委员会'],
  ['sjzj', '数据局'],
  ['gjj', '住房公积金管理中心', 'institution'],
];

const SOURCE =
  '按市、县两级政府工作部门的通行设置编列（凭记忆整理）；各地实际设置不同，以当地机构改革方案为准，由公开主体名录更正';

const department = (
  government: BodyRecord,
  level: BodyLevel,
  [code, name, kind = 'department']: Department,
  sortOrder: number,
): BodyRecord => {
  const division = government.names.at(-1)?.shortName ?? government.code;
  return {
    code: `${government.code}-${code}`,
    level,
    kind,
    parent: government.code,
    divisionCode: null,
    uscc: null,
    website: null,
    sortOrder,
    establishedOn: null,
    abolishedOn: null,
    source: SOURCE,
    names: sameName(`${division}${name}`, `${everydayName(division) ?? division}${name}`),
    successors: [],
    aliases: [],
  };
};

/**
 * The departments of every prefecture and county, from one template. A county's branch of the environment bureau
 * belongs to the prefecture (垂直管理).
 */
export function localDepartments(governments: readonly BodyRecord[]): readonly BodyRecord[] {
  const of = (level: BodyLevel, from: number, departments: readonly Department[]) =>
    governments
      .filter((each) => each.level === level)
      .flatMap((government, i) =>
        departments.map((each, j) => department(government, level, each, from + i * departments.length + j)),
      );
  return [...of('prefecture', 3001, OF_PREFECTURES), ...of('county', 4001, BOTH)];
}
