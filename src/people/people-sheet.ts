import { INVITATION_DAYS } from '../identity/invitations.ts';
import { POST_NAMES, POST_ROLES } from '../schema/vocabulary.ts';
import type { WantedTable } from '../tables/heading.ts';
import { writeTemplate } from '../tables/write-template.ts';

/** More people than a province has at its desks. */
export const MOST_PEOPLE = 100_000;

export const PEOPLE_TABLE: WantedTable = {
  columns: [
    { key: 'username', title: '账号', names: ['用户名', '登录名'], required: true },
    { key: 'name', title: '姓名', names: ['人员姓名'], required: true },
    { key: 'body', title: '单位', names: ['单位代码', '单位名称', '所属单位'], required: true },
    { key: 'roles', title: '角色', names: ['岗位'], required: false },
  ],
  passedOver: ['序号', '备注'],
  known: 2,
  refusesUnknown: true,
  within: 5,
};

const ROLE_LIST = POST_ROLES.map((role) => POST_NAMES[role]).join('、');

/** An empty sheet to fill in, with what each column is. */
export const peopleTemplate = (): Promise<Buffer> =>
  writeTemplate({
    name: '人员',
    columns: [
      {
        heading: '账号',
        required: true,
        format: '2 至 80 个小写字母、数字或 @ . _ -',
        help: '登录用，全平台不重复，建立后不能改。建议“姓名拼音@单位代码”。',
        choices: [],
        example: 'zhangsan@hbt',
      },
      {
        heading: '姓名',
        required: true,
        format: '最多 40 个字',
        help: '显示在办理流程中。',
        choices: [],
        example: '张某',
      },
      {
        heading: '单位',
        required: true,
        format: '单位代码、全称或者简称',
        help: '须是本单位或者下级单位。名称有重复的，请填代码。',
        choices: [],
        example: '',
      },
      {
        heading: '角色',
        required: false,
        format: `用顿号隔开：${ROLE_LIST}`,
        help: '在这个单位担任的角色。系统管理员导入时留空，由安全管理员或者单位管理员授予。',
        choices: [],
        example: '审核员、签发人',
      },
    ],
    guide: [
      '一行一人；同一人在几个单位任职的，每个单位一行，账号和姓名相同，第一行的单位是所属单位。',
      '全部检查通过才导入；有一处问题就都不导入，按行指出。同一张表重复上传，不会重复建立。',
      `导入后可以下载各人的首次密码，${INVITATION_DAYS} 天内有效，只能用来设置本人的密码。`,
    ],
  });
