import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { AccountOnScreen, Invitation } from '../../../src/api/contract.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { OneBody } from '../../widgets/choices.tsx';
import { peopleApi } from './people-api.ts';
import { byBody, type PostsAtBody, PostsField, postsOf } from './posts-field.tsx';

interface DialogProps {
  readonly title: string;
  readonly word: string;
  readonly work: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Dialog({ title, word, work, onClose, children }: DialogProps) {
  const { busy, refusals, act } = useAct();
  return (
    <Modal
      open
      title={title}
      okText={word}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void act(work)}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <RefusalList refusals={refusals} />
      <Form layout="vertical">{children}</Form>
    </Modal>
  );
}

/** 新增人员. */
export function AddDialog(props: {
  readonly body: string;
  /** The system administrator adds people and gives no role. */
  readonly givesRoles: boolean;
  readonly onClose: () => void;
  readonly onAdded: (invitation: Invitation, person: { name: string; username: string }) => void;
}) {
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [body, setBody] = useState(props.body);
  const [posts, setPosts] = useState<readonly PostsAtBody[]>(
    props.givesRoles ? [{ body: props.body, roles: ['editor'] }] : [],
  );
  const add = async () => {
    const made = await peopleApi.add({ username, name, body, grants: postsOf(posts) });
    props.onAdded(made, { name, username });
  };
  return (
    <Dialog title="新增人员" word="新增，生成首次密码" work={add} onClose={props.onClose}>
      <Form.Item label="姓名" htmlFor="person-name">
        <Input id="person-name" maxLength={40} value={name} onChange={(e) => setName(e.target.value)} />
      </Form.Item>
      <Form.Item
        label="账号（建立后不能改）"
        htmlFor="person-username"
        help="小写字母、数字或 @ . _ -，如 zhangsan@hbt"
      >
        <Input
          id="person-username"
          maxLength={80}
          autoComplete="off"
          value={username}
          onChange={(e) => setUsername(e.target.value)}
        />
      </Form.Item>
      <Form.Item label="所属单位" htmlFor="person-body">
        <OneBody id="person-body" value={body} onChange={setBody} />
      </Form.Item>
      {props.givesRoles ? (
        <PostsField value={posts} onChange={setPosts} />
      ) : (
        <p className="muted">角色由安全管理员或者单位管理员授予。</p>
      )}
    </Dialog>
  );
}

/** 调整角色. */
export function RolesDialog({
  person,
  onClose,
}: {
  person: AccountOnScreen;
  onClose: (changed: boolean) => void;
}) {
  const [posts, setPosts] = useState<readonly PostsAtBody[]>(() => byBody(person.grants));
  const give = async () => {
    await peopleApi.giveRoles(person.id, postsOf(posts));
    onClose(true);
  };
  return (
    <Dialog title={`调整角色：${person.name}`} word="保存" work={give} onClose={() => onClose(false)}>
      <p className="muted">保存后本人须重新登录。您管理范围以外的任职不要改动。</p>
      <PostsField value={posts} onChange={setPosts} />
    </Dialog>
  );
}

/** 调动: the account goes to another body, and the roles with it if they are changed. */
export function MoveDialog({
  person,
  onClose,
}: {
  person: AccountOnScreen;
  onClose: (changed: boolean) => void;
}) {
  const [body, setBody] = useState('');
  const move = async () => {
    await peopleApi.move(person.id, body);
    onClose(true);
  };
  return (
    <Dialog title={`调动：${person.name}`} word="调动" work={move} onClose={() => onClose(false)}>
      <p>
        现在的所属单位是“{person.bodyName}”。调动后由新单位的单位管理员管理；角色不随调动改变，请另行调整。
      </p>
      <Form.Item label="新的所属单位" htmlFor="move-body">
        <OneBody id="move-body" value={body} onChange={setBody} />
      </Form.Item>
    </Dialog>
  );
}

/** The one-time password stands here once; nobody can read it again. */
export function FirstPassword(props: {
  readonly person: { readonly name: string; readonly username: string };
  readonly code: string;
  readonly onClose: () => void;
}) {
  return (
    <Modal
      open
      title="首次密码"
      okText="已经记下"
      onOk={props.onClose}
      onCancel={props.onClose}
      cancelButtonProps={{ hidden: true }}
      mask={{ closable: false }}
    >
      <p>
        {props.person.name}（{props.person.username}）的首次密码：
      </p>
      <p className="first-password">
        <code>{props.code}</code>
      </p>
      <p>只在此时显示一次，请当面或者用可靠的方式交给本人。30 天内有效，只能用来设置本人的密码。</p>
    </Modal>
  );
}
