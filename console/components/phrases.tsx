import { Button, Tag } from 'antd';

/** 常用意见; what stands in the field and is none of them can become one. */
export const Phrases = (props: {
  readonly phrases: readonly string[] | undefined;
  readonly text: string;
  readonly adding: boolean;
  readonly onChoose: (phrase: string) => void;
  readonly onAdd: (phrase: string) => void;
  readonly onRemove: (phrase: string) => void;
}) => (
  <fieldset className="phrases" aria-label="常用意见">
    <span className="muted">常用意见</span>
    {props.phrases?.map((phrase) => (
      <Tag
        key={phrase}
        closable={{ 'aria-label': `删除常用意见“${phrase}”` }}
        onClose={(event) => {
          event.preventDefault();
          props.onRemove(phrase);
        }}
      >
        <button type="button" className="phrase" onClick={() => props.onChoose(phrase)}>
          {phrase}
        </button>
      </Tag>
    ))}
    {props.text !== '' && !props.phrases?.includes(props.text) ? (
      <Button type="link" size="small" loading={props.adding} onClick={() => props.onAdd(props.text)}>
        存为常用
      </Button>
    ) : null}
  </fieldset>
);
