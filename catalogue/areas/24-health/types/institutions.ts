import { placeRegister } from '../../../types/registers/place-register.ts';

export const MEDICAL_INSTITUTIONS = placeRegister({
  key: 'medical-institutions',
  title: '医疗卫生机构名录',
  description: '依法登记的医疗卫生机构；名录中的机构公开本机构的信息目录和服务价格。',
  titleHelp: '例如“全省医疗卫生机构名录”。',
  entryName: '医疗卫生机构',
  codeHelp: '例如“demo-hospital”，',
  nameHelp: '机构名称。',
  kinds: { hospital: '医院', primary: '基层医疗卫生机构', public: '专业公共卫生机构' },
  group: '级别',
});
