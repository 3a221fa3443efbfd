import { shanghaiTime } from '../../kernel/civil-date.ts';
import { COLOUR_NAMES } from '../../warnings/rules-warning.ts';
import type { WarningEvent, WarningMessage } from '../../warnings/warning-event.ts';
import { formatMoment } from '../frame/format.ts';

/** 暴雨红色预警: kind and colour in words, so that the colour itself need not be seen. */
export const warningName = (event: Pick<WarningEvent, 'current'>): string =>
  `${event.current.warning.hazard}${COLOUR_NAMES[event.current.colour]}预警`;

const NAMES = { alert: '发布预警', update: '调整预警', cancel: '解除预警' } as const;
export const messageName = (message: Pick<WarningMessage, 'message'>): string => NAMES[message.message];

/** `2026年3月1日9时30分` */
export const momentWords = (instant: Date): string => formatMoment(shanghaiTime(instant)).replace(' ', '');

/** `3月1日9时30分`, where the year goes without saying. */
export const shortMoment = (instant: Date): string => momentWords(instant).replace(/^\d+年/, '');

/** 长沙市、湘潭市; the province by its name. */
export const placeNames = (message: Pick<WarningMessage, 'divisions'>): string =>
  message.divisions.map((each) => each.name).join('、');
