/**
 * What people type, and what must stand among the first: of the things that the question names (`answers`: a part of
 * the title), or of the records (`records`: a part of the title, among the first three).
 */
export interface SearchQuestion {
  readonly q: string;
  readonly answers?: string;
  readonly records?: string;
}

export const CITIZENS_QUESTIONS: readonly SearchQuestion[] = [
  { q: 'CT多少钱', answers: '查医疗服务价格' },
  { q: '胸部CT', answers: '胸部CT平扫' },
  { q: '胸部ct平扫多少钱', answers: '胸部CT平扫' },
  { q: '991200002', answers: '床位费' },
  { q: '公租房', records: '公共租赁住房' },
  { q: '公租房怎么申请', records: '公共租赁住房' },
  { q: '低保', answers: '低保' },
  { q: '低保怎么办', records: '最低生活保障' },
  { q: '大病报销', records: '医疗救助' },
  { q: '拆迁补偿', records: '征收补偿' },
  { q: '權力清單', records: '权力清单' },
  { q: '权利清单', records: '权力清单' },
  { q: '征地批文', records: '征地用地的批复' },
  { q: '惠农补贴', answers: '惠农补贴' },
  { q: '四议两公开', answers: '四议两公开' },
  { q: '橘子洲', answers: '橘子洲' },
  { q: '列席', records: '提请' },
  { q: '不予公开', records: '依法不公开' },
  { q: '三公经费', records: '决算' },
  { q: '長沙市人民政府', answers: '长沙市人民政府' },
  { q: '省生态环境厅', answers: '生态环境厅' },
];
