import { GALLERY } from '../../components/gallery.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';

const COLOURS = [
  ['ink', '墨', '正文'],
  ['deep', '黛', '页头、标题'],
  ['link', '青', '链接、按钮'],
  ['vermilion', '朱', '逾期、印记'],
  ['amber', '赭', '将到期'],
  ['good', '竹', '按期'],
  ['line', '界', '分隔线'],
  ['paper', '笺', '底色'],
] as const;

const DesignView = () => (
  <>
    <h1>设计规范</h1>
    <p class="lead">页面由以下构件组成。构件的参数和示例写在一处，同时用于本页和自动测试。</p>
    <section aria-labelledby="colours">
      <h2 id="colours">颜色</h2>
      <ul class="swatches">
        {COLOURS.map(([name, title, use]) => (
          <li key={name}>
            <span class={`swatch swatch-${name}`} />
            <strong>{title}</strong>
            <span>{use}</span>
          </li>
        ))}
      </ul>
    </section>
    {GALLERY.map((specimen) => (
      <section key={specimen.name} class="specimen">
        <h2>{specimen.name}</h2>
        <p>{specimen.purpose}</p>
        <dl class="parameters">
          {Object.entries(specimen.parameters).map(([name, meaning]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        {specimen.examples.map((example) => (
          <figure key={example.title} class="example">
            <figcaption>{example.title}</figcaption>
            <div>{example.render()}</div>
          </figure>
        ))}
      </section>
    ))}
  </>
);

export const designPage = (): Page => ({
  status: 200,
  frame: frame({
    title: '设计规范',
    description: '本网站的颜色、字体和页面构件。',
    path: urls.design,
    indexed: false,
  }),
  content: <DesignView />,
});
