/** 数据接入: where it comes from. */
export const CONNECTOR_SOURCES = ['http', 'folder'] as const;
export type ConnectorSource = (typeof CONNECTOR_SOURCES)[number];
export const CONNECTOR_SOURCE_NAMES: Readonly<Record<ConnectorSource, string>> = {
  http: '网络接口',
  folder: '交换文件夹',
};

export const CONNECTOR_FORMATS = ['csv', 'xlsx', 'json', 'ndjson'] as const;
export type ConnectorFormat = (typeof CONNECTOR_FORMATS)[number];

export const CONNECTOR_STATES = ['active', 'paused', 'ended'] as const;
export type ConnectorState = (typeof CONNECTOR_STATES)[number];
export const CONNECTOR_STATE_NAMES: Readonly<Record<ConnectorState, string>> = {
  active: '运行中',
  paused: '已暂停',
  ended: '已停用',
};

/** What became of one time that the source was asked. */
export const RUN_OUTCOMES = ['reading', 'taken', 'same', 'empty', 'jumped', 'refused', 'failed'] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];
export const RUN_OUTCOME_NAMES: Readonly<Record<RunOutcome, string>> = {
  reading: '正在读取',
  taken: '已形成稿件',
  same: '与以前相同',
  empty: '来源没有数据',
  jumped: '行数异常，未提交',
  refused: '有问题，未接收',
  failed: '没有取到',
};
