import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import type { SearchWordsBook } from '../../../src/api/contract.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { minuteOf } from '../../format.ts';
import { searchWordsApi } from './search-words-api.ts';

const KEY = ['search-words'];
const wordsIn = (typed: string): readonly string[] =>
  typed.split(/[\s、，,；;]+/u).filter((word) => word !== '');

/** 检索词: what was looked for in vain, and the words for the same that the office keeps. */
export function SearchWordsPage() {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const book = useQuery({ queryKey: KEY, queryFn: searchWordsApi.book });
  const [typed, setTyped] = useState('');
  const { busy, refusals, act } = useAct();
  const done = async (words: string) => {
    message.success(words);
    await queryClient.invalidateQueries({ queryKey: KEY });
  };
  const enter = () =>
    act(async () => {
      await searchWordsApi.enter(wordsIn(typed));
      setTyped('');
      await done('已登记，检索立即按此查找');
    });
  const end = (id: number) =>
    act(async () => {
      await searchWordsApi.end(id);
      await done('已停用');
    });
  return (
    <Page title="检索词">
      <div className="panel">
        <Form layout="vertical">
          <Form.Item label="同义词（意思相同的词写在一起，用顿号隔开）" htmlFor="search-words">
            <Input
              id="search-words"
              placeholder="公租房、公共租赁住房"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Form.Item>
        </Form>
        <RefusalList refusals={refusals} />
        <Button
          type="primary"
          loading={busy}
          disabled={wordsIn(typed).length < 2}
          onClick={() => void enter()}
        >
          登记
        </Button>
      </div>
      <h2>没有结果的检索</h2>
      <p className="muted">只记检索词和次数，不记谁检索的；查过三次以上的才列出，半年没有人再查的删除。</p>
      <MissTable misses={book.data?.misses ?? []} onChoose={(q) => setTyped(`${q}、`)} />
      <h2>本办登记的同义词</h2>
      <GroupTable groups={book.data?.groups ?? []} busy={busy} onEnd={(id) => void end(id)} />
    </Page>
  );
}

const MissTable = (props: {
  readonly misses: SearchWordsBook['misses'];
  readonly onChoose: (q: string) => void;
}) => (
  <Table
    size="small"
    rowKey="q"
    dataSource={[...props.misses]}
    locale={{ emptyText: '没有' }}
    columns={[
      { title: '检索词', dataIndex: 'q' },
      { title: '次数', dataIndex: 'asked' },
      { title: '最近一次', dataIndex: 'lastOn' },
      {
        title: '操作',
        render: (_, { q }) => (
          <Button size="small" onClick={() => props.onChoose(q)}>
            添加同义词
          </Button>
        ),
      },
    ]}
  />
);

const GroupTable = (props: {
  readonly groups: SearchWordsBook['groups'];
  readonly busy: boolean;
  readonly onEnd: (id: number) => void;
}) => (
  <Table
    size="small"
    rowKey="id"
    dataSource={[...props.groups]}
    locale={{ emptyText: '没有' }}
    columns={[
      { title: '同义词', render: (_, { words }) => words.join('、') },
      { title: '登记人', dataIndex: 'author' },
      { title: '登记时间', render: (_, { enteredAt }) => minuteOf(enteredAt) },
      {
        title: '操作',
        render: (_, { id }) => (
          <Button size="small" disabled={props.busy} onClick={() => props.onEnd(id)}>
            停用
          </Button>
        ),
      },
    ]}
  />
);
