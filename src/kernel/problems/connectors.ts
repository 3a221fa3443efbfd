import type { ProblemKind } from './problem-kind.ts';

/** Data that are fetched from where they come from. */
export const CONNECTORS_PROBLEMS = {
  'connector-host-not-allowed': {
    status: 422,
    message: '“{address}”不是本平台允许接入的网络接口。',
    advice:
      '地址应为 http:// 或 https:// 开头，主机须由系统管理员登记在 GONGKAI_CONNECTORS_FILE 中：{allowed}。',
  },
  'connector-folder-not-allowed': {
    status: 422,
    message: '“{address}”不是可以接入的文件夹。',
    advice:
      '写交换文件夹以下的相对路径，例如“air/hourly”，不含“..”；没有设置交换文件夹的，请联系系统管理员。',
  },
  'connector-source-failed': {
    status: 502,
    message: '数据来源没有给出数据：{reason}。',
    advice: '到下一次时间会再取；连续取不到的，请联系来源系统的管理人员。',
  },
  'connector-ended': {
    status: 409,
    message: '这个数据接入已经停用。',
    advice: '需要时另建一个。',
  },
  'connector-state': {
    status: 409,
    message: '数据接入现在{state}，不能这样操作。',
    advice: '请刷新页面，按现在的状态操作。',
  },
} as const satisfies Record<string, ProblemKind>;
