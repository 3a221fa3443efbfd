import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { refusalsOf } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { paths } from '../paths.ts';

type NewDraft = Parameters<typeof api.createDraft>[0];

/** Opens a draft and goes there; refusals come as a dialog, because the list behind has no place for them. */
export function useCreateDraft() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { modal } = App.useApp();
  return useMutation({
    mutationFn: (input: NewDraft) =>
      input.disclosure === undefined ? api.createDraft(input) : api.correct(input.disclosure),
    onSuccess: (draft) => {
      void queryClient.invalidateQueries({ queryKey: ['counters'] });
      navigate(paths.draft(draft.id));
    },
    onError: (error) => {
      modal.error({
        title: '没有建立草稿',
        content: refusalsOf(error)
          .map((refusal) => `${refusal.message}${refusal.advice}`)
          .join('\n'),
        okText: '知道了',
      });
    },
  });
}
