import { App, Checkbox } from 'antd';
import type { DisclosureSummary } from '../../../src/api/contract.ts';
import { useCreateDraft } from '../../components/use-create-draft.ts';

/**
 * Asks, then opens a draft of the next edition. A correction leaves the old edition readable, so whoever corrects
 * because of what must not be public says so, and is told how it is taken out (个人信息保护法第四十七条).
 */
export function useCorrection() {
  const { modal } = App.useApp();
  const create = useCreateDraft();
  return (row: Pick<DisclosureSummary, 'id' | 'item' | 'body' | 'title' | 'edition'>) => {
    let mustGo = false;
    void modal.confirm({
      title: '更正公开信息',
      content: (
        <>
          <p>
            将以《{row.title}》的现行版本（第 {row.edition}{' '}
            版）为底稿新建草稿。更正经审核、签发后发布为新版本，原版本继续可查。
          </p>
          <Checkbox
            onChange={(event) => {
              mustGo = event.target.checked;
            }}
          >
            原版本有个人信息等不应公开的内容，不能继续查阅
          </Checkbox>
        </>
      ),
      okText: '更正',
      cancelText: '取消',
      onOk: async () => {
        const opened = await create
          .mutateAsync({ item: row.item, body: row.body, disclosure: row.id })
          .then(() => true)
          .catch(() => false);
        if (opened && mustGo)
          modal.info({
            title: '更正不会删除原版本',
            content: `更正发布后，请在“已公开”中选择“删除内容”，删除第 ${row.edition} 版，经另一位签发人确认后立即生效。急需删除的，现在就可以在那里删除其中的一段文字或者一个附件，不必等待更正发布。`,
            okText: '知道了',
          });
      },
    });
  };
}
