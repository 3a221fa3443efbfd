import type { CalendarNotice } from '../../../src/kernel/calendar.ts';
import { NOTICE_2004 } from './2004.ts';
import { NOTICE_2005 } from './2005.ts';
import { NOTICE_2006 } from './2006.ts';
import { NOTICE_2007 } from './2007.ts';
import { NOTICE_2008 } from './2008.ts';
import { NOTICE_2009 } from './2009.ts';
import { NOTICE_2010 } from './2010.ts';
import { NOTICE_2011 } from './2011.ts';
import { NOTICE_2012 } from './2012.ts';
import { NOTICE_2013 } from './2013.ts';
import { NOTICE_2014 } from './2014.ts';
import { NOTICE_2015 } from './2015.ts';
import { NOTICE_2016 } from './2016.ts';
import { NOTICE_2017 } from './2017.ts';
import { NOTICE_2018 } from './2018.ts';
import { NOTICE_2019 } from './2019.ts';
import { NOTICE_2020 } from './2020.ts';
import { NOTICE_2021 } from './2021.ts';
import { NOTICE_2022 } from './2022.ts';
import { NOTICE_2023 } from './2023.ts';
import { NOTICE_2024 } from './2024.ts';
import { NOTICE_2025 } from './2025.ts';
import { NOTICE_2026 } from './2026.ts';

/**
 * 国务院办公厅关于部分节假日安排的通知, one a year. The days agree with two public collections of the notices; the numbers are from
 * memory and press copies, null where none is known. The office enters later ones on screen (`calendar_notice`).
 */
export const CALENDAR_NOTICES: readonly CalendarNotice[] = [
  NOTICE_2004,
  NOTICE_2005,
  NOTICE_2006,
  NOTICE_2007,
  NOTICE_2008,
  NOTICE_2009,
  NOTICE_2010,
  NOTICE_2011,
  NOTICE_2012,
  NOTICE_2013,
  NOTICE_2014,
  NOTICE_2015,
  NOTICE_2016,
  NOTICE_2017,
  NOTICE_2018,
  NOTICE_2019,
  NOTICE_2020,
  NOTICE_2021,
  NOTICE_2022,
  NOTICE_2023,
  NOTICE_2024,
  NOTICE_2025,
  NOTICE_2026,
];
