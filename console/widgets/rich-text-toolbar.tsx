import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button, Dropdown, Input, type MenuProps, Modal } from 'antd';
import { useState } from 'react';

const LEVELS = [
  { value: 0, label: '正文' },
  { value: 2, label: '一级标题' },
  { value: 3, label: '二级标题' },
  { value: 4, label: '三级标题' },
];

/** What the buttons show of the place where the cursor is. */
const stateOf = (editor: Editor) => ({
  level: [2, 3, 4].find((level) => editor.isActive('heading', { level })) ?? 0,
  bold: editor.isActive('bold'),
  bullets: editor.isActive('bulletList'),
  numbers: editor.isActive('orderedList'),
  link: editor.isActive('link'),
  table: editor.isActive('table'),
  centre: editor.isActive({ align: 'center' }),
  right: editor.isActive({ align: 'right' }),
  undo: editor.can().undo(),
  redo: editor.can().redo(),
});

/** Words instead of pictures: nobody has to guess what an icon does. */
export function RichTextToolbar({ editor, label }: { editor: Editor; label: string }) {
  const [link, setLink] = useState<string | null>(null);
  const state = useEditorState({ editor, selector: ({ editor: current }) => stateOf(current) });
  const chain = () => editor.chain().focus();

  const setLevel = (level: number) => {
    if (level === 2 || level === 3 || level === 4) chain().setHeading({ level }).run();
    else chain().setParagraph().run();
  };
  const align = (side: string, active: boolean) => {
    const value = active ? null : side;
    chain()
      .updateAttributes('paragraph', { align: value })
      .updateAttributes('heading', { align: value })
      .run();
  };
  const button = (text: string, active: boolean, run: () => void, disabled = false) => (
    <Button
      size="small"
      type={active ? 'primary' : 'text'}
      aria-pressed={active}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {text}
    </Button>
  );

  return (
    <div className="rich-text-toolbar" role="toolbar" aria-label={`${label}：格式`}>
      <select
        aria-label="标题级别"
        className="level-select"
        value={state.level}
        onChange={(event) => setLevel(Number(event.target.value))}
      >
        {LEVELS.map((level) => (
          <option key={level.value} value={level.value}>
            {level.label}
          </option>
        ))}
      </select>
      {button('加粗', state.bold, () => chain().toggleBold().run())}
      {button('编号', state.numbers, () => chain().toggleOrderedList().run())}
      {button('列表', state.bullets, () => chain().toggleBulletList().run())}
      {button('居中', state.centre, () => align('center', state.centre))}
      {button('居右', state.right, () => align('right', state.right))}
      <Dropdown menu={tableMenu(editor, state.table)} trigger={['click']}>
        <Button size="small" type={state.table ? 'primary' : 'text'}>
          表格
        </Button>
      </Dropdown>
      {button('链接', state.link, () => setLink(String(editor.getAttributes('link').href ?? '')))}
      {button('清除格式', false, () => chain().unsetAllMarks().clearNodes().run())}
      {button('撤销', false, () => chain().undo().run(), !state.undo)}
      {button('重做', false, () => chain().redo().run(), !state.redo)}
      {link === null ? null : (
        <LinkDialog
          address={link}
          onDone={(address) => {
            setLink(null);
            if (address === null) return;
            if (address === '') chain().extendMarkRange('link').unsetLink().run();
            else chain().extendMarkRange('link').setLink({ href: address }).run();
          }}
        />
      )}
    </div>
  );
}

function tableMenu(editor: Editor, inTable: boolean): MenuProps {
  const chain = () => editor.chain().focus();
  const entries: readonly (readonly [string, () => void, boolean])[] = [
    ['插入表格', () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(), !inTable],
    ['上方加行', () => chain().addRowBefore().run(), inTable],
    ['下方加行', () => chain().addRowAfter().run(), inTable],
    ['左侧加列', () => chain().addColumnBefore().run(), inTable],
    ['右侧加列', () => chain().addColumnAfter().run(), inTable],
    ['合并单元格', () => chain().mergeCells().run(), inTable],
    ['拆分单元格', () => chain().splitCell().run(), inTable],
    ['表头行', () => chain().toggleHeaderRow().run(), inTable],
    ['删除行', () => chain().deleteRow().run(), inTable],
    ['删除列', () => chain().deleteColumn().run(), inTable],
    ['删除表格', () => chain().deleteTable().run(), inTable],
  ];
  return {
    items: entries.map(([title, , enabled]) => ({ key: title, label: title, disabled: !enabled })),
    onClick: ({ key }) => entries.find(([title]) => title === key)?.[1](),
  };
}

function LinkDialog({ address, onDone }: { address: string; onDone: (address: string | null) => void }) {
  const [text, setText] = useState(address);
  const usable = text.trim() === '' || /^(https?:\/\/|mailto:|\/|#)/.test(text.trim());
  const finish = () => usable && onDone(text.trim());
  return (
    <Modal
      open
      title="链接"
      okText="确定"
      cancelText="取消"
      okButtonProps={{ disabled: !usable }}
      onOk={finish}
      onCancel={() => onDone(null)}
    >
      <Input
        autoFocus
        aria-label="链接地址"
        placeholder="https://"
        value={text}
        status={usable ? '' : 'error'}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={finish}
      />
      <p className="muted">以 https:// 开头的网址；清空后确定即取消链接。</p>
    </Modal>
  );
}
