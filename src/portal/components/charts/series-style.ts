/** The style sheet of the series pages, on top of the portal's own; charts are in design/charts.css. */
export const SERIES_STYLE = `
.series-map { margin: 0; min-width: 0; }
.series-map figcaption { font-weight: 600; margin-bottom: var(--s1); }
.series-map > svg { display: block; width: 100%; height: auto; background: var(--surface); border: 1px solid var(--line); }
.series-source, .map-legend { font-size: var(--small); color: var(--muted); margin: 0.25rem 0 0; }
.map-outline { fill: var(--map); stroke: var(--line-strong); stroke-width: 1; }
.map-mark { stroke: var(--ink); stroke-width: 1.2; }
.map-label { font: 16px var(--sans); fill: var(--ink); paint-order: stroke; stroke: var(--surface); stroke-width: 3px; }
.map-legend { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s2); color: var(--ink); }
.class-mark { display: inline-flex; align-items: center; gap: 0.375rem; white-space: nowrap; }
.class-swatch { width: 0.875rem; height: 0.875rem; border: 1px solid var(--ink); flex: none; }
.class-figure { color: var(--muted); font-size: var(--small); }
.series-overview { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s3) var(--s4); margin-top: var(--s2); }
.group-lines { min-width: 0; }
.group-lines section { break-inside: avoid; margin-bottom: var(--s3); }
.group-lines section:first-child h3 { margin-top: 0; }
@media (min-width: 60rem) {
  .series-overview-mapped { grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); }
  .series-overview:not(.series-overview-mapped) .group-lines { columns: 3; column-gap: var(--s4); }
}
.group-lines h3 { margin: 0 0 var(--s1); }
.group-lines ol { list-style: none; margin: 0; padding: 0 0 0 1rem; border-left: 3px solid var(--link); }
.group-lines li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 1rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.group-lines li a { display: inline-block; min-height: 1.75rem; }
.group-detail { flex-basis: 100%; color: var(--vermilion); font-size: var(--small); }
.series-filter { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s2); align-items: end; margin-block: var(--s2); }
@media (min-width: 48rem) { .series-filter { grid-template-columns: minmax(0, 18rem) 12rem 12rem auto; justify-content: start; } }
.series-downloads { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s3); }
.series-downloads a { display: inline-block; padding-block: 0.625rem; }
`;
