import './old-browsers.ts';
import './styles/base.css';
import './styles/frame.css';
import './styles/sign-in.css';
import './styles/desk.css';
import './styles/lists.css';
import './styles/editor.css';
import './styles/rich-text.css';
import './styles/tables.css';
import './styles/review.css';
import './styles/messages.css';
import './styles/old-browsers.css';
import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider, Empty } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createRoot } from 'react-dom/client';
import { isTemporary } from './api/problem.ts';
import { App } from './app.tsx';
import { markMissingFlexGap } from './old-browsers.ts';
import { giveStylesNonce } from './style-nonce.ts';
import { theme } from './theme.ts';

dayjs.locale('zh-cn');
markMissingFlexGap(document.documentElement);

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
giveStylesNonce(nonce);
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => isTemporary(error) && count < 2,
      refetchOnWindowFocus: true,
      staleTime: 10_000,
    },
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');
createRoot(root).render(
  <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
    <ConfigProvider
      locale={zhCN}
      csp={{ nonce }}
      theme={theme}
      button={{ autoInsertSpace: false }}
      renderEmpty={() => <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合条件的内容" />}
    >
      <AntApp>
        <QueryClientProvider client={queryClient}>
          <App />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  </StyleProvider>,
);
