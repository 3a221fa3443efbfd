import type { ThemeConfig } from 'antd';

/** 政务蓝: restrained, dense enough for 1366×768; system fonts only. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f91',
    colorLink: '#1d4f91',
    colorError: '#b3261e',
    colorErrorBg: '#fdecea',
    colorWarning: '#a86500',
    colorWarningBg: '#fff7dd',
    colorWarningBorder: '#efd28a',
    controlItemBgActive: '#e3edf9',
    colorSuccess: '#1e6b3a',
    colorSuccessBg: '#eef7f0',
    colorSuccessBorder: '#a9d3b6',
    // Help, counts, breadcrumbs and placeholders are read, too: at least 4.5:1 on white and on the page's grey (WCAG
    // 1.4.3).
    colorTextTertiary: '#5a616c',
    colorTextDescription: '#5a616c',
    colorTextPlaceholder: '#5a616c',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      '"Microsoft YaHei", "微软雅黑", "Source Han Sans SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif',
    motion: false,
  },
  components: {
    Table: { cellPaddingBlockMD: 7, cellPaddingInlineMD: 8 },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    Menu: { itemHeight: 36, itemSelectedBg: '#e3edf9' },
  },
};
