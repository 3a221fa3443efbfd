export const SHAPES = ['document', 'register', 'dossier', 'series'] as const;
export type Shape = (typeof SHAPES)[number];

/** 五公开: 决策 执行 管理 服务 结果. */
export const KINDS = ['decision', 'execution', 'management', 'service', 'result'] as const;
export type Kind = (typeof KINDS)[number];
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  decision: '决策公开',
  execution: '执行公开',
  management: '管理公开',
  service: '服务公开',
  result: '结果公开',
};

export type Audience = 'public' | 'people-concerned' | 'inside-unit';

/** How a personal field reaches the public. */
export type Privacy = 'public' | 'mask-name' | 'mask-id' | 'mask-phone' | 'mask-address' | 'never';
