import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { App, ConfigProvider, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { MemoryRouter } from 'react-router';
import { theme } from '../theme.ts';

/** Draws a view as the console would, with what was read before; nothing is asked of a server. */
export function show(view: ReactElement, known: Readonly<Record<string, unknown>> = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, enabled: false } } });
  for (const [key, data] of Object.entries(known)) client.setQueryData([key], data);
  const framed = (inner: ReactElement) => (
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={client}>
          <MemoryRouter>{inner}</MemoryRouter>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
  return render(framed(view));
}

/** The columns of a list with one row. */
export const showRow = <T extends object>(columns: TableColumnsType<T>, row: T) =>
  show(<Table<T> rowKey={() => 'row'} columns={columns} dataSource={[row]} pagination={false} />);

export const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
export const type = (label: string | RegExp, text: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
};
/** What a person reads. */
export const shownText = (): string => document.body.textContent ?? '';
