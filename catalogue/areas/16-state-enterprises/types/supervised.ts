import { placeRegister } from '../../../types/registers/place-register.ts';

export const SUPERVISED_ENTERPRISES = placeRegister({
  key: 'supervised-enterprises',
  title: '监管企业名录',
  description: '履行出资人职责的机构监管的企业，以及负责公开其财务指标的单位。',
  titleHelp: '例如“省属监管企业名录”。',
  entryName: '监管企业',
  codeHelp: '例如“hn-steel”，',
  nameHelp: '企业简称。',
  kinds: { unit: '企业集团' },
  group: '企业分组',
});
