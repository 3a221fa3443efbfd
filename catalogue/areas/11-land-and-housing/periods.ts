import { period } from '../../dossiers/periods.ts';
import { LAND, LAND_NOTICES, LAND_RULES } from '../../law/statutes/land.ts';

/** 征收土地预公告: posted at least so long before the survey ends. */
export const LAND_NOTICE_POSTED = [
  period('2021-09-01', 10, 'working-day', LAND_RULES.at('第二十六条第二款')),
];
/** 征地补偿安置方案: told in the townships, villages and groups concerned. */
export const LAND_SCHEME_POSTED = [period('2020-01-01', 30, 'calendar-day', LAND.at('第四十七条第二款'))];
/** 征收土地公告: after the approval was received. */
export const LAND_ANNOUNCED = [
  period('2002-01-01', 10, 'working-day', LAND_NOTICES.at('第四条'), '2021-09-01'),
  period('2021-09-01', 15, 'working-day', LAND_RULES.at('第三十一条')),
];
