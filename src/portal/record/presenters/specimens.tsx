import { OPEN, plainAmount, plainText } from '../../../catalogue/plain-fields.ts';
import type { FieldDeclaration, PresentationDeclaration } from '../../../schema/declaration.ts';
import type { Specimen } from '../../components/specimen.ts';
import { presenterOf } from './registry.ts';

const fields: Readonly<Record<string, FieldDeclaration>> = {
  table: {
    ...OPEN,
    kind: 'rows',
    title: '支出（示例）',
    maxItems: 9,
    columns: {
      code: plainText('编码'),
      name: plainText('科目'),
      now: plainAmount('预算数'),
      before: plainAmount('上年预算数'),
    },
  },
};
const content = {
  table: [
    { code: '201', name: '一般公共服务支出', now: '1200.50', before: '1100.00' },
    { code: '20103', name: '政府办公厅（室）及相关机构事务', now: '1200.50', before: '1100.00' },
    { code: '2010301', name: '行政运行', now: '1200.50', before: '1100.00' },
    { code: '221', name: '住房保障支出', now: '99.50', before: '99.50' },
  ],
};

const drawn = (presentation: PresentationDeclaration) =>
  presenterOf(presentation).render({
    id: `specimen-${presentation.presenter}`,
    title: '支出（示例）',
    presentation,
    fields,
    content,
    context: { bodies: new Map(), disclosures: new Map(), areas: new Map(), fileUrl: () => '' },
  });

export const presentersSpecimen: Specimen = {
  name: '专门呈现',
  purpose: '信息类型可以声明某部分由专门的呈现方式显示：不用脚本也能逐级展开，图下必有数据表，不靠颜色表意。',
  parameters: {
    presenter: '呈现方式的名称',
    shows: '由它显示的字段',
    roles: '各字段或列担任的角色',
    lines: '由记录自身的数字成行时，每行的数字和对比数字',
  },
  examples: [
    {
      title: '按编码逐级展开的金额',
      render: () =>
        drawn({
          presenter: 'amount-breakdown',
          shows: ['table'],
          roles: { code: 'code', name: 'name', amount: 'now', previous: 'before' },
        }),
    },
    {
      title: '并列比较的数字',
      render: () =>
        drawn({
          presenter: 'comparison-chart',
          shows: ['table'],
          roles: { name: 'name', value: 'now', previous: 'before' },
        }),
    },
  ],
};
