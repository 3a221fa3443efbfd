import { period } from '../../dossiers/periods.ts';

/** 征收土地预公告: posted at least so long before the survey ends. */
export const LAND_NOTICE_POSTED = [period('2021-09-01', 10, 'working-day', '土地管理法实施条例第二十六条')];
/** 征地补偿安置方案: told in the townships, villages and groups concerned. */
export const LAND_SCHEME_POSTED = [period('2020-01-01', 30, 'calendar-day', '土地管理法第四十七条')];
/** 征收土地公告: after the approval was received. */
export const LAND_ANNOUNCED = [
  period('2002-01-01', 10, 'working-day', '征收土地公告办法第四条', '2021-09-01'),
  period('2021-09-01', 15, 'working-day', '土地管理法实施条例第三十一条'),
];
