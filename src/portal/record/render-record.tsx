import { renderToString } from 'preact-render-to-string';
import type { JsonObject } from '../../kernel/canonical-json.ts';
import type { TypeDeclaration } from '../../schema/declaration.ts';
import { type Fact, Facts } from '../components/facts.tsx';
import { type TrustedHtml, trusted } from '../frame/trusted-html.ts';
import { fieldValue, isBlock } from './field-value.tsx';
import { presenterOf } from './presenters/registry.ts';
import type { RecordContext } from './record-context.ts';

type Content = JsonObject;

/**
 * Stands between the two parts of a stored fragment; sanitised text cannot hold a comment, so it is found only here.
 */
const SEAM = '<!--record-->';

const isPresented = (type: TypeDeclaration, name: string): boolean =>
  type.views.presentations?.some((each) => each.shows.includes(name)) === true;

/** The parts that presenters of their own show at the place of this field. */
const Presentations = (props: {
  readonly type: TypeDeclaration;
  readonly name: string;
  readonly content: Content;
  readonly context: RecordContext;
}) => {
  const { type, name, content, context } = props;
  return (
    <>
      {type.views.presentations
        ?.filter((each) => each.shows[0] === name)
        .map((presentation, index) => {
          const title =
            presentation.title ?? presentation.headings?.name.title ?? type.fields[name]?.title ?? '';
          const id = `part-${name}${index === 0 ? '' : `-${index + 1}`}`;
          const { render } = presenterOf(presentation);
          const value = render({ id, title, presentation, fields: type.fields, content, context });
          return value === null ? null : (
            <section key={id} class={`record-part record-presented presented-${presentation.presenter}`}>
              <h2 id={id}>{title}</h2>
              {value}
            </section>
          );
        })}
    </>
  );
};

const headerFacts = (type: TypeDeclaration, content: Content, context: RecordContext): readonly Fact[] =>
  type.views.header.flatMap((name) => {
    if (isPresented(type, name)) return [];
    const field = type.fields[name];
    const value = field === undefined ? null : fieldValue(field, content[name], context);
    return field === undefined || value === null ? [] : [{ title: field.title, value }];
  });

/** A lone text needs no heading of its own: the title of the page is its heading. */
const Main = (props: {
  readonly type: TypeDeclaration;
  readonly content: Content;
  readonly context: RecordContext;
}) => {
  const texts = props.type.views.main.filter((name) => props.type.fields[name]?.kind === 'rich-text');
  return (
    <>
      {props.type.views.main.map((name) => {
        const field = props.type.fields[name];
        if (field === undefined) return null;
        if (isPresented(props.type, name)) return <Presentations key={name} {...props} name={name} />;
        const value = fieldValue(field, props.content[name], props.context);
        if (value === null) return null;
        const lone = field.kind === 'rich-text' && texts.length === 1;
        return (
          <section key={name} class={`record-part record-${field.kind}`}>
            {lone ? null : <h2 id={`part-${name}`}>{field.title}</h2>}
            {isBlock(field) ? value : <p>{value}</p>}
          </section>
        );
      })}
    </>
  );
};

/**
 * The content of a record, drawn from its declaration alone. Publication stores the result with the edition, so that it
 * can be read when the type is long gone; the editor's preview shows the same.
 */
export const renderRecordHtml = (type: TypeDeclaration, content: Content, context: RecordContext): string =>
  renderToString(<Facts facts={headerFacts(type, content, context)} />) +
  SEAM +
  renderToString(<Main type={type} content={content} context={context} />);

export interface RecordFragment {
  /** A `dl` with the metadata. */
  readonly facts: TrustedHtml;
  readonly main: TrustedHtml;
}

/** Takes a fragment made by `renderRecordHtml` apart. */
export function splitRecordHtml(html: string): RecordFragment {
  const seam = html.indexOf(SEAM);
  return seam < 0
    ? { facts: trusted(''), main: trusted(html) }
    : { facts: trusted(html.slice(0, seam)), main: trusted(html.slice(seam + SEAM.length)) };
}
