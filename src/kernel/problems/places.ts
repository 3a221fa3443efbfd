import type { ProblemKind } from './problem-kind.ts';

/** Where places are. */
export const PLACES_PROBLEMS = {
  'location-incomplete': {
    status: 422,
    message: '填了“{other}”，没有填“{field}”。',
    advice: '请把经度和纬度一起填写，或者都不填。',
  },
  'location-outside-province': {
    status: 422,
    message: '“{field}”填写的 {value} 不在本省范围内（{minimum} 至 {maximum}）。',
    advice: '请核对经度、纬度是否填反，小数点位置是否正确。',
  },
} as const satisfies Record<string, ProblemKind>;
