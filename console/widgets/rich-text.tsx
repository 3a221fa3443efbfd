import { EditorContent, useEditor } from '@tiptap/react';
import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { cleanPaste } from './clean-paste.ts';
import { accountForPaste } from './paste-account.ts';
import { RICH_TEXT_EXTENSIONS } from './rich-text-extensions.ts';
import { RichTextToolbar } from './rich-text-toolbar.tsx';

/** The text of a document: what is typed, pasted from Word or WPS, or imported. */
export function RichText({
  id,
  label,
  value,
  onChange,
  invalid = false,
}: {
  id: string;
  label: string;
  value: string;
  onChange: (html: string) => void;
  invalid?: boolean;
}) {
  const { message } = App.useApp();
  const emitted = useRef(value);
  const editor = useEditor({
    extensions: RICH_TEXT_EXTENSIONS,
    content: value,
    // Its styles are in console.css: a style element of its own would be refused by the content security policy.
    injectCSS: false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: 'rich-text-page',
      },
      transformPastedHTML: (html) => {
        const { html: text, warnings } = accountForPaste(html);
        if (warnings.length > 0) message.warning(`粘贴的内容：${warnings.join('')}`, 10);
        return cleanPaste(text);
      },
    },
    onUpdate: ({ editor: current }) => {
      const html = current.isEmpty ? '' : current.getHTML();
      if (html === emitted.current) return;
      emitted.current = html;
      onChange(html);
    },
  });

  // Another text came from outside (import, restored version, merge); one's own typing comes back here and changes
  // nothing.
  useEffect(() => {
    if (editor === null || value === emitted.current) return;
    emitted.current = value;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);

  return (
    <div className={invalid ? 'rich-text rich-text-invalid' : 'rich-text'}>
      {editor === null ? null : <RichTextToolbar editor={editor} label={label} />}
      <EditorContent editor={editor} />
    </div>
  );
}
