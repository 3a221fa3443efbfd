import type { DossierKind, StageRecord } from '../../../src/schema/dossier-kind.ts';
import { atLeast, own, valueIn } from '../../dossiers/gates.ts';
import { ADMISSION_SHOWN_FOR } from '../../dossiers/periods.ts';
import { stage } from '../../dossiers/stage.ts';
import { ADMISSIONS } from '../../law/statutes/social.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';
import { isSpecialAdmission } from './options.ts';

/** The policy says which kind of admission the dossier is. */
const isSpecial = (records: readonly StageRecord[]): boolean =>
  records.some((record) => record.stage === 'policy' && isSpecialAdmission(valueIn(record, 'category')));

const shownLongEnough = (name: string, title: string) =>
  atLeast({
    name,
    title,
    from: own('publicityFrom'),
    to: own('publicityTo'),
    periods: ADMISSION_SHOWN_FOR,
    field: 'publicityTo',
  });

/**
 * 招生考试: one dossier for each school year and kind of admission. Special kinds show who may take part before anybody is
 * admitted.
 */
export const ADMISSION: DossierKind = {
  key: 'admission',
  version: 1,
  validFrom: '2014-01-01',
  title: '招生考试',
  basis: ADMISSIONS.whole,
  number: {
    title: '招生编号',
    pattern: '20\\d{2}-(?:GK|ZK|XQ|BS|QJ|TY|YS|ZX)-\\d{2}',
    help: '由年份、种类（GK 普通高考、ZK 高中阶段、XQ 义务教育、BS 保送、QJ 强基、TY 高水平运动队、YS 艺术类、ZX 专项）和两位序号组成，',
    example: '2026-YS-01',
  },
  fields: DOSSIER_FIELDS,
  ocds: null,
  lookup: null,
  stages: [
    stage({
      key: 'policy',
      title: '招生政策',
      demand: '招生政策、招生类型和学年，咨询和申诉渠道。',
      audience: 'public',
      type: 'admission-document',
      opens: true,
      required: () => true,
    }),
    stage({
      key: 'qualification',
      title: '招生资格',
      demand: '有招生资格的学校、专业或者项目。',
      audience: 'public',
      type: 'admission-schools',
      required: isSpecial,
    }),
    stage({
      key: 'charter',
      title: '招生章程',
      demand: '招生章程，含录取规则、收费和加分政策。',
      audience: 'public',
      type: 'admission-document',
      required: () => true,
    }),
    stage({
      key: 'plan',
      title: '招生计划',
      demand: '计划数和分专业安排；逐条计划在招生计划名录中查询。',
      audience: 'public',
      type: 'admission-document',
      required: () => true,
    }),
    stage({
      key: 'candidates',
      title: '考生资格',
      demand: '保送、自主选拔、高水平运动员、艺术特长等特殊类型的考生资格和测试结果，公示不少于10个工作日。',
      audience: 'public',
      type: 'admission-candidates',
      required: isSpecial,
      gates: [shownLongEnough('candidates-shown-ten-days', '考生资格公示的期限')],
    }),
    stage({
      key: 'procedure',
      title: '录取程序',
      demand: '录取批次、规则、时间安排和监督方式。',
      audience: 'public',
      type: 'admission-document',
      required: () => true,
    }),
    stage({
      key: 'result',
      title: '录取结果',
      demand: '录取人数、分数和名单，名单公示不少于10个工作日。',
      audience: 'public',
      type: 'admission-results',
      required: () => true,
      gates: [shownLongEnough('results-shown-ten-days', '录取结果公示的期限')],
    }),
    stage({
      key: 'enquiry',
      title: '咨询申诉',
      demand: '录取后的咨询、申诉渠道和答复期限。',
      audience: 'public',
      type: 'admission-document',
    }),
    stage({
      key: 'violation',
      title: '违规处理',
      demand: '重大违规事件及查处结果。',
      audience: 'public',
      type: 'admission-violation',
    }),
    stage({
      key: 'recheck',
      title: '新生复查',
      demand: '录取新生入学资格和专业水平的复查结果。',
      audience: 'public',
      type: 'admission-recheck',
      closes: () => true,
    }),
  ],
};
