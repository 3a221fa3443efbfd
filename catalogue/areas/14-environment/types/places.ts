import { placeRegister } from '../../../types/registers/place-register.ts';
import { OUTLET_KINDS } from './discharge.ts';

/** 排放口: DW = 废水, DA = 废气, numbered as discharge permits number them. */
export const DISCHARGE_OUTLETS = placeRegister({
  key: 'discharge-outlets',
  title: '重点排污单位排放口名录',
  description: '列入监管的重点排污单位及其排放口、执行的排放标准和负责公开监测数据的单位。',
  titleHelp: '例如“全省重点排污单位排放口名录（2026年）”。',
  entryName: '排放口',
  codeHelp: '例如“hh-wushui-dw001”，',
  nameHelp: '排污单位名称和排放口编号，例如“怀化市污水处理厂 DW001”。',
  kinds: OUTLET_KINDS,
  group: '排污单位',
});

export const MONITORING_SECTIONS = placeRegister({
  key: 'monitoring-sections',
  title: '地表水监测断面名录',
  description: '河流断面和湖泊点位、所在水系和负责公开监测数据的单位。',
  titleHelp: '例如“全省地表水监测断面名录”。',
  entryName: '监测断面',
  codeHelp: '例如“xj-juzizhou”，',
  nameHelp: '断面或点位名称，例如“橘子洲”。',
  kinds: { river: '河流断面', lake: '湖泊点位' },
  group: '水系',
});

export const DRINKING_SOURCES = placeRegister({
  key: 'drinking-water-sources',
  title: '集中式饮用水水源名录',
  description: '集中式饮用水水源地、所在城市和负责公开监测数据的单位。',
  titleHelp: '例如“地级以上城市集中式饮用水水源名录”。',
  entryName: '饮用水水源地',
  codeHelp: '例如“cs-juzizhou”，',
  nameHelp: '水源地名称。',
  kinds: { river: '河流型', lake: '湖库型' },
  group: '城市',
});
