import { App, Input } from 'antd';
import { consultationsApi } from './consultations-api.ts';
import type { Handling } from './handling.ts';
import type { Moderation } from './opinion-columns.tsx';

/** Hiding asks for the reason that the author will read. */
export function useModeration(handling: Handling): Moderation {
  const { modal } = App.useApp();
  const act = async (work: Promise<unknown>) => {
    try {
      await work;
      await handling.changed();
    } catch (error) {
      handling.refuse(error);
    }
  };
  return {
    show: (opinion) => void act(consultationsApi.show(handling.id, opinion.id)),
    hide: (opinion) => {
      let reason = '';
      modal.confirm({
        title: '不予展示这条意见',
        content: (
          <>
            <p>意见仍然保存、统计和答复；理由由提交人凭回执码看到。</p>
            <Input.TextArea
              aria-label="不予展示的理由"
              rows={3}
              maxLength={500}
              onChange={(event) => {
                reason = event.target.value;
              }}
            />
          </>
        ),
        okText: '不予展示',
        cancelText: '取消',
        onOk: () => act(consultationsApi.hide(handling.id, opinion.id, reason)),
      });
    },
  };
}
