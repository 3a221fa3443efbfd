import { Button } from 'antd';

/**
 * 上一页、下一页 of a list that is read by cursors; `cursors` are those that led here, the newest last, none on the first
 * page.
 */
export const CursorPages = (props: {
  readonly cursors: readonly string[];
  readonly next: string | null | undefined;
  readonly onChange: (cursors: readonly string[]) => void;
}) => (
  <nav className="table-pages" aria-label="分页">
    <Button disabled={props.cursors.length === 0} onClick={() => props.onChange(props.cursors.slice(0, -1))}>
      上一页
    </Button>
    <Button disabled={!props.next} onClick={() => props.onChange([...props.cursors, props.next ?? ''])}>
      下一页
    </Button>
  </nav>
);
