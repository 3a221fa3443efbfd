import type { GuideDeclaration } from '../../../src/schema/declaration.ts';
import type { Fields } from './register-fields.ts';
import { longText } from './register-fields.ts';

/** What a citizen needs to get something done, one step and one paper on each line. */
export const GUIDE_FIELDS: Fields = {
  papers: longText('申请材料', {
    required: true,
    help: '一行一项；冒号前写材料名称，冒号后写份数、原件或复印件。不需要材料的填“无需提交材料”。',
  }),
  steps: longText('办理流程', {
    required: true,
    help: '一行一步；冒号前写环节名称，冒号后写做什么、多长时间。',
  }),
};

export const GUIDE: GuideDeclaration = { steps: 'steps', papers: 'papers' };
