import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { declared, sampleDraft } from '../../testing/samples.ts';
import { shownText } from '../../testing/show.tsx';
import { ChangesPanel } from './changes-panel.tsx';

const line = (seq: number, action: string, at: string) => ({
  seq,
  round: 1,
  action,
  actionName: '',
  step: null,
  actorId: 'a',
  actorName: '某',
  opinion: '',
  at,
});

test('what changed since the return is marked by field', () => {
  const draft = sampleDraft({
    type: 'policy-document',
    content: { title: '通知', body: '<p>一切照旧。收费二十元。</p>' },
    workflow: [line(1, 'submit', '2026-03-01T01:00:00Z'), line(2, 'return', '2026-03-01T02:00:00Z')],
  });
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(
    ['revisions', draft.id, draft.version],
    [
      { version: 2, savedAt: '2026-03-01T03:00:00Z' },
      { version: 1, savedAt: '2026-03-01T00:00:00Z' },
    ],
  );
  client.setQueryData(['type', draft.type, draft.typeVersion], {
    fields: {
      title: { ...declared, kind: 'text', title: '标题' },
      body: { ...declared, kind: 'rich-text', title: '正文' },
    },
    form: { sections: [] },
    sums: [],
    sheets: {},
  });
  client.setQueryData(['revision', draft.id, 1], {
    content: { title: '通知', body: '<p>一切照旧。收费十元。</p>' },
  });
  const { container } = render(
    <QueryClientProvider client={client}>
      <ChangesPanel draft={draft} />
    </QueryClientProvider>,
  );
  expect(screen.getByRole('region', { name: '退回以后的改动' })).toBeTruthy();
  expect(shownText()).toContain('退回以后的改动（1 处）');
  expect(container.querySelector('ins')?.textContent?.trim()).toBe('收费二十元。');
  expect(container.querySelector('del')?.textContent?.trim()).toBe('收费十元。');
});
