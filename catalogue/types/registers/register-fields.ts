import type {
  DisplayBound,
  FieldDeclaration,
  GuideDeclaration,
  MapDeclaration,
  RegisterDeclaration,
  RegisterType,
  SubjectDeclaration,
} from '../../../src/schema/declaration.ts';
import * as field from '../common-fields.ts';

export type Fields = Readonly<Record<string, FieldDeclaration>>;
interface Given {
  readonly required?: boolean;
  readonly help?: string;
  readonly maxLength?: number;
}
const open = { privacy: 'public' } as const;

export const text = (title: string, given: Given = {}): FieldDeclaration => ({
  ...open,
  kind: 'text',
  title,
  help: given.help ?? '',
  required: given.required ?? false,
  maxLength: given.maxLength ?? 200,
  format: 'plain',
});

/** The number of a licence or a certificate, which may look like an ID in every digit. */
export const registrationNumber = (title: string, given: Given = {}): FieldDeclaration => ({
  ...open,
  kind: 'text',
  title,
  help: given.help ?? '',
  required: given.required ?? false,
  maxLength: given.maxLength ?? 200,
  format: 'plain',
  holds: 'registration-number',
});

export const longText = (title: string, given: Given = {}): FieldDeclaration => ({
  ...open,
  kind: 'long-text',
  title,
  help: given.help ?? '',
  required: given.required ?? false,
  maxLength: given.maxLength ?? 4000,
});

export const date = (title: string, required: boolean, notAfterToday: boolean): FieldDeclaration => ({
  ...open,
  kind: 'date',
  title,
  help: '',
  required,
  notAfterToday,
});

export const uscc = (title: string): FieldDeclaration => ({
  ...open,
  kind: 'text',
  title,
  help: '18 位，以登记证照为准。',
  required: true,
  maxLength: 18,
  format: 'uscc',
});

/** `万元`, six places behind the point as the national data standard has it. */
export const amount = (title: string): FieldDeclaration => ({
  ...open,
  kind: 'decimal',
  title,
  help: '以万元计，2000 元填 0.2。',
  required: false,
  unit: '万元',
  scale: 6,
});

/** 经纬度 of a place, for types that stand on the map. */
export const LOCATION_FIELDS: Fields = {
  longitude: {
    ...open,
    kind: 'decimal',
    title: '经度',
    help: '东经，十进制度，最多六位小数，例如 112.98。可以在地图软件中点选复制。',
    required: false,
    unit: '度',
    scale: 6,
  },
  latitude: {
    ...open,
    kind: 'decimal',
    title: '纬度',
    help: '北纬，十进制度，最多六位小数，例如 28.19。',
    required: false,
    unit: '度',
    scale: 6,
  },
};

export const options = (pairs: Readonly<Record<string, string>>) =>
  Object.entries(pairs).map(([value, title]) => ({ value, title }));

export const OPERATIONS = options({ add: '新增', change: '变更', remove: '取消' });

/**
 * In the form a removal names only its key, so nothing but key and kind of change is demanded there; the register
 * itself demands the rest.
 */
const changeColumns = (fields: Fields, key: string): Fields => ({
  operation: field.code('变动方式', '', true, OPERATIONS),
  ...Object.fromEntries(
    Object.entries(fields).map(([name, declared]) => [name, { ...declared, required: name === key }]),
  ),
});

/** What only some lists have. */
interface Optional {
  readonly subject: SubjectDeclaration;
  readonly map: MapDeclaration;
  readonly guide: GuideDeclaration;
  /** A date field of the line: from the day after it the line is no longer shown. */
  readonly displayUntil: string;
  readonly displayBounds: readonly DisplayBound[];
  readonly sums: RegisterDeclaration['sums'];
  readonly requires: RegisterDeclaration['requires'];
  readonly headings: RegisterDeclaration['headings'];
  readonly behaviours: RegisterDeclaration['behaviours'];
  readonly tracked: RegisterDeclaration['tracked'];
}

interface RegisterGiven {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly titleHelp: string;
  readonly register: Omit<RegisterDeclaration, 'edition' | keyof Optional> & Partial<Optional>;
}

/**
 * A type whose records are editions of a list. Lines that name people, or that are shown for a term only, reach the
 * public through the list alone: the change set stays with the draft, because an edition is kept for ever.
 */
export function registerType(given: RegisterGiven): RegisterType {
  const {
    subject = null,
    map = null,
    guide = null,
    displayUntil = null,
    displayBounds = [],
    sums = [],
    requires = [],
    headings = {},
    behaviours = [],
    tracked = null,
    ...register
  } = given.register;
  const withheld =
    displayUntil !== null || Object.values(register.fields).some((each) => each.privacy !== 'public');
  const privacy = withheld ? 'never' : 'public';
  const fields: Fields = {
    title: field.title(given.titleHelp),
    documentDate: field.documentDate('决定日期', '批准本次变动的日期，公开时限从这一天起算。'),
    effectiveOn: { ...date('生效日期', true, false), help: '变动从这一天起在清单中生效。' },
    basis: text('依据文件', { required: true, help: '文件名称和文号。' }),
    article: text('依据条款', { required: true, help: '例如“第三条第二项”；整个文件都是依据的，填“全文”。' }),
    reason: longText('变动理由', { required: true, maxLength: 1000 }),
    summary: field.summary,
    changes: {
      kind: 'rows',
      title: '变动条目',
      help: '少量变动在此填写；变更须填写整条内容，取消只填编码。',
      required: false,
      privacy,
      maxItems: 300,
      columns: changeColumns(register.fields, register.key),
    },
    changeFile: {
      kind: 'attachments',
      title: '变动表格',
      help: '条目较多时上传按模板填写的 CSV 或 Excel 文件，提交时逐行核验。',
      required: false,
      privacy,
      maxItems: 1,
    },
    fileScope: field.code(
      '表格内容',
      '收到的是整张新表的，选“完整的新清单”，由系统与现行清单逐条比对；表中没有的条目按取消处理。',
      false,
      options({ changes: '只有变动的条目', whole: '完整的新清单' }),
    ),
    attachments: field.attachments,
  };
  return {
    key: given.key,
    version: 1,
    shape: 'register',
    title: given.title,
    description: given.description,
    fields,
    form: {
      sections: [
        { title: '基本信息', help: '', fields: ['title', 'documentDate', 'summary'] },
        {
          title: '变动依据',
          help: '每次变动都须写明依据、理由和生效日期。',
          fields: ['effectiveOn', 'basis', 'article', 'reason'],
        },
        { title: '变动内容', help: '', fields: ['changes', 'changeFile', 'fileScope', 'attachments'] },
      ],
    },
    views: {
      identity: {
        title: 'title',
        summary: 'summary',
        documentNumber: null,
        documentDate: 'documentDate',
        keywords: null,
      },
      header: ['documentDate', 'effectiveOn', 'basis', 'article'],
      main: ['summary', 'reason', 'changes', 'changeFile', 'fileScope', 'attachments'],
      search: ['title', 'summary', 'basis', 'reason', ...(withheld ? [] : ['changes'])],
    },
    rules: { onSubmit: [] },
    register: {
      ...register,
      displayUntil,
      displayBounds,
      subject,
      map,
      sums,
      requires,
      headings,
      behaviours,
      tracked,
      guide,
      edition: {
        effectiveOn: 'effectiveOn',
        basis: 'basis',
        article: 'article',
        reason: 'reason',
        changes: 'changes',
        file: 'changeFile',
        scope: 'fileScope',
      },
    },
  };
}
