/** Sheets of our own templates that explain or list; nobody fills them in. */
export const GUIDE_SHEET = '填写说明';
export const LIST_SHEET = '名称表';
