import { type DatedPeriod, period } from '../../dossiers/periods.ts';
import { LAND_TRANSFER, MINE_TRANSFER, MINE_TRANSFER_2017 } from '../../law/statutes/land.ts';

const OLD_LAND = LAND_TRANSFER.in('国土资源部令第11号').whole;
const LAND = LAND_TRANSFER.in('国土资源部令第39号').whole;

/** 公告 at least so long before 招标拍卖挂牌 begin, counted back from that day. */
export const LAND_NOTICE: readonly DatedPeriod[] = [
  { ...period('2002-07-01', 20, 'calendar-day', OLD_LAND, '2007-11-01'), stays: true },
  { ...period('2007-11-01', 20, 'calendar-day', LAND), stays: true },
];
export const MINE_NOTICE: readonly DatedPeriod[] = [
  period('2017-09-06', 20, 'working-day', MINE_TRANSFER_2017.whole, '2023-01-03'),
  period('2023-01-03', 20, 'working-day', MINE_TRANSFER.whole),
];

/** 挂牌时间: ten working days under the first rule, ten days since the second; ten working days for mines. */
export const LAND_LISTING: readonly DatedPeriod[] = [
  period('2002-07-01', 10, 'working-day', OLD_LAND, '2007-11-01'),
  period('2007-11-01', 10, 'calendar-day', LAND),
];
export const MINE_LISTING: readonly DatedPeriod[] = [
  period('2017-09-06', 10, 'working-day', MINE_TRANSFER_2017.whole, '2023-01-03'),
  period('2023-01-03', 10, 'working-day', MINE_TRANSFER.whole),
];

/** 矿业权成交公示. */
export const MINE_SHOWN: readonly DatedPeriod[] = [
  period('2017-09-06', 10, 'working-day', MINE_TRANSFER_2017.whole, '2023-01-03'),
  period('2023-01-03', 10, 'working-day', MINE_TRANSFER.whole),
];

/** 出让结果 of land is told within ten working days of its end. */
export const LAND_RESULT: readonly DatedPeriod[] = [
  period('2002-07-01', 10, 'working-day', OLD_LAND, '2007-11-01'),
  period('2007-11-01', 10, 'working-day', LAND),
];
