import * as field from '../../../types/common-fields.ts';
import { yuan } from '../../../types/number-fields.ts';
import { longText, options, registerType, text } from '../../../types/registers/register-fields.ts';

/** 裁量阶次, from none to heavy (国办发〔2022〕27号). */
const GRADES = options({
  none: '不予处罚',
  mitigated: '减轻处罚',
  lighter: '从轻处罚',
  ordinary: '一般处罚',
  heavier: '从重处罚',
});

/** 行政裁量权基准: one line for each grade of an offence, so that everybody can see beforehand what it costs (行政处罚法第三十四条). */
export const DISCRETION_BENCHMARK = registerType({
  key: 'discretion-benchmark',
  title: '行政处罚裁量权基准',
  description: '违法行为按情节分阶次的处罚幅度。',
  titleHelp: '例如“××局行政处罚裁量权基准”。',
  register: {
    entryName: '裁量阶次',
    fields: {
      code: text('基准编号', { required: true, maxLength: 40, help: '每个阶次一个编号，例如“C-001-2”。' }),
      violation: text('违法行为', { required: true }),
      power: text('职权编码', { maxLength: 80, help: '本单位权力清单中的职权编码；没有的不填。' }),
      prohibition: longText('违反的规定', { required: true }),
      penaltyBasis: longText('处罚依据', { required: true }),
      grade: field.code('裁量阶次', '', true, GRADES),
      circumstances: longText('适用情形', { required: true }),
      range: longText('裁量幅度', { required: true }),
      fineFrom: yuan('罚款下限', { required: false, help: '没有罚款的不填。' }),
      fineTo: yuan('罚款上限', { required: false }),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'violation',
    columns: ['code', 'violation', 'grade', 'circumstances', 'range'],
    filters: ['grade'],
    search: ['code', 'violation', 'circumstances', 'range', 'penaltyBasis'],
    divisions: [],
    links: [{ field: 'power', type: 'power-list', backTitle: '裁量权基准' }],
  },
});
