import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Draft, DraftCheck } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import { fieldOfPath } from '../../api/problem.ts';
import { api } from '../../api/resources.ts';
import { useAct } from '../../components/use-act.ts';
import { paths } from '../../paths.ts';
import type { Autosave } from './autosave.ts';

export type DraftEditing = ReturnType<typeof useDraftEditing>;

/**
 * The text that is being written and what is done with it; nothing is asked of the server before the server has the
 * text.
 */
export function useDraftEditing(draft: Draft, autosave: Autosave) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [content, setContent] = useState<Content>(() => autosave.content());
  const [checked, setChecked] = useState<DraftCheck | null>(null);
  const { busy, refusals, setRefusals, act } = useAct();

  const replace = (next: Content) => {
    setContent(next);
    autosave.change(next);
  };
  const change = (field: string, value: unknown) => {
    replace({ ...autosave.content(), [field]: value });
    setChecked(null);
    setRefusals((all) => all.filter((refusal) => fieldOfPath(refusal.path) !== field));
  };
  const withSaved = async (purpose: string, work: () => Promise<void>) => {
    if (await autosave.flush()) await work();
    else message.error(`内容还没有保存到服务器，请稍后再${purpose}。`);
  };

  const submit = async () => {
    const done = await act(() =>
      withSaved('提交', async () => {
        await api.actOnDraft(draft.id, 'submit', {}, autosave.state().version);
        void queryClient.invalidateQueries();
        message.success('已提交，等待审核。');
        navigate(paths.draftList('started'));
      }),
    );
    if (!done) toTop();
  };
  const discard = async () => {
    const done = await act(async () => {
      await api.actOnDraft(draft.id, 'discard', {}, autosave.state().version);
      void queryClient.invalidateQueries();
      message.success('草稿已作废。');
      navigate(paths.draftList('drafts'));
    });
    if (!done) toTop();
  };
  const check = async () => {
    await act(() =>
      withSaved('核验', async () => {
        const found = await api.checkDraft(draft.id);
        setChecked(found);
        setRefusals(found.refusals);
      }),
    );
    toTop();
  };
  const settle = (merged: Content) => {
    setContent(merged);
    void autosave.resolve(merged);
  };

  return {
    content,
    checked,
    busy,
    refusals,
    replace,
    change,
    submit,
    discard,
    check,
    settle,
    fill: (values: Content) => {
      for (const [field, value] of Object.entries(values)) change(field, value);
    },
    forgetCheck: () => setChecked(null),
    forgetRefusals: () => setRefusals([]),
  };
}

function toTop(): void {
  document.getElementById('main')?.scrollTo?.(0, 0);
  window.scrollTo(0, 0);
}

/** Ctrl+S saves now, as in every editor that officials know. */
export function useSaveKey(autosave: Autosave): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        void autosave.flush();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [autosave]);
}
