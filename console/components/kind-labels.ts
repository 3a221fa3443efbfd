/** 五公开 in the order of the opinion; the console takes only types from the server's side. */
export const KIND_LABELS: readonly (readonly [string, string])[] = [
  ['decision', '决策公开'],
  ['execution', '执行公开'],
  ['management', '管理公开'],
  ['service', '服务公开'],
  ['result', '结果公开'],
];
