import type { BodyKind, BodyName, BodyRecord, BodySuccession } from '../../src/schema/body.ts';

const CODES = '统一社会信用代码：公开目录转录（约2022—2023年），校验码已核';
const MEMORY = '名称与沿革凭记忆整理，待与机构改革方案原文核对';

/** Days on which the reforms are recorded as taking effect; the bodies' own signboard days differ by some days. */
export const REFORM_2018 = {
  on: '2018-10-31',
  basis: '《湖南省机构改革方案》（2018年10月公布；生效日统一记为10月31日，凭记忆，待核）',
} as const;
export const REFORM_2021 = {
  on: '2021-06-30',
  basis: '扶贫机构重组为乡村振兴机构（2021年；日期凭记忆，待核）',
} as const;
export const REFORM_2024 = {
  on: '2024-01-31',
  basis: '湖南省2023—2024年机构改革方案（生效日统一记为2024年1月31日，凭记忆，待核）',
} as const;

interface Facts {
  readonly kind?: BodyKind;
  /** The body that it belongs to or that supervises it; the provincial government where nothing is said. */
  readonly parent?: string;
  readonly uscc?: string;
  readonly website?: string;
  readonly established?: string;
  readonly abolished?: string;
  readonly successors?: readonly BodySuccession[];
}

let order = 10;

/** A body at the provincial level; the order in the file is the order on the page. */
export function provincial(
  code: string,
  names: readonly BodyName[],
  aliases: readonly string[],
  facts: Facts = {},
): BodyRecord {
  order += 1;
  return {
    code,
    level: 'province',
    kind: facts.kind ?? 'department',
    parent: facts.parent ?? 'province',
    divisionCode: null,
    uscc: facts.uscc ?? null,
    website: facts.website ?? null,
    sortOrder: order,
    establishedOn: facts.established ?? null,
    abolishedOn: facts.abolished ?? null,
    source: facts.uscc ? `${CODES}；${MEMORY}` : MEMORY,
    names,
    successors: facts.successors ?? [],
    aliases,
  };
}

type Reform = { readonly on: string; readonly basis: string };

export const merged = (successor: string, reform: Reform): BodySuccession => ({
  successor,
  kind: 'merged',
  effectiveOn: reform.on,
  basis: reform.basis,
});

/** A part of the responsibilities goes to another body; the body itself may live on. */
export const transferred = (successor: string, reform: Reform): BodySuccession => ({
  successor,
  kind: 'transferred',
  effectiveOn: reform.on,
  basis: reform.basis,
});

export const renamed = (name: string, shortName: string, reform: Reform) => ({
  name,
  shortName,
  from: reform.on,
  basis: reform.basis,
});
