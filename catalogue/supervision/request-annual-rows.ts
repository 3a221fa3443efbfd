import type { AnnualRow } from '../../src/schema/requests.ts';

const answered = (key: string, title: string): AnnualRow => ({ key, title, part: 'answered' });

/** 国办公开办函〔2021〕30号, the table of part three, in its order. */
export const ANNUAL_ROWS: readonly AnnualRow[] = [
  { key: '一', title: '本年新收政府信息公开申请数量', part: 'received' },
  { key: '二', title: '上年结转政府信息公开申请数量', part: 'carried-over' },
  answered('三（一）', '予以公开'),
  answered('三（二）', '部分公开（区分处理的，只计这一情形，不计其他情形）'),
  answered('三（三）1', '不予公开：属于国家秘密'),
  answered('三（三）2', '不予公开：其他法律行政法规禁止公开'),
  answered('三（三）3', '不予公开：危及“三安全一稳定”'),
  answered('三（三）4', '不予公开：保护第三方合法权益'),
  answered('三（三）5', '不予公开：属于三类内部事务信息'),
  answered('三（三）6', '不予公开：属于四类过程性信息'),
  answered('三（三）7', '不予公开：属于行政执法案卷'),
  answered('三（三）8', '不予公开：属于行政查询事项'),
  answered('三（四）1', '无法提供：本机关不掌握相关政府信息'),
  answered('三（四）2', '无法提供：没有现成信息需要另行制作'),
  answered('三（四）3', '无法提供：补正后申请内容仍不明确'),
  answered('三（五）1', '不予处理：信访举报投诉类申请'),
  answered('三（五）2', '不予处理：重复申请'),
  answered('三（五）3', '不予处理：要求提供公开出版物'),
  answered('三（五）4', '不予处理：无正当理由大量反复申请'),
  answered('三（五）5', '不予处理：要求行政机关确认或重新出具已获取信息'),
  answered('三（六）1', '其他处理：申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
  answered('三（六）2', '其他处理：申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
  answered('三（六）3', '其他处理：其他'),
  { key: '三（七）', title: '总计', part: 'answered-all' },
  { key: '四', title: '结转下年度继续办理', part: 'carried-on' },
];
