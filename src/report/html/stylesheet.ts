/** The colours of a dark page, as declarations. */
export const darkColors = `
    --paper: #14171b; --raised: #1d2126; --ink: #e9e7e2; --muted: #a7adb5; --line: #3a4048; --grid: #2b3037;
    --challenger: #62b5f0; --incumbent: #f39454; --market: #9aa1ab;
    --other-1: #4cc7a2; --other-2: #d79bd3; --other-3: #d9bc52; --other-4: #8fbddb;
    --shade: #1d3d55; --good: #7cc0f2; --bad: #f5a26a;
    --leading: #17291f; --weakening: #2b2614; --lagging: #2d1f17; --improving: #17232f;
    --state-none: #6d737b; --state-early: #9fd3f5; --state-confirmed: #3f9be0; --state-extended: #b394ea; --state-failing: #f39454;
`;

/** The look of a report: paper and ink, one column, charts that follow light, dark and print by CSS variables. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --raised: #f5f2ec; --ink: #1c1e21; --muted: #595e66; --line: #d8d3c9; --grid: #e4e0d8;
  --challenger: #0067a8; --incumbent: #b84a00; --market: #6b7078;
  --other-1: #00735a; --other-2: #8a4a86; --other-3: #7d6200; --other-4: #3f6f8f;
  --shade: #cfe3f1; --good: #005f9a; --bad: #a84300;
  --leading: #e2f0e9; --weakening: #f7f0dc; --lagging: #f8e8de; --improving: #e3edf7;
  --state-none: #8f8d87; --state-early: #4390c6; --state-confirmed: #0067a8; --state-extended: #5b3a8c; --state-failing: #c24e00;
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) {${darkColors}  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
main, header, footer { max-width: 1000px; margin: 0 auto; padding: 0 20px; }
h1, .section-title { font-family: Georgia, "Times New Roman", "Liberation Serif", serif; font-weight: 700; letter-spacing: -0.01em; text-wrap: balance; }
h1 { font-size: clamp(1.85rem, 4.6vw, 3rem); line-height: 1.13; margin: 0.25em 0 0.5em; }
.section-title { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.35em; }
h3 { font-size: 1.05rem; margin: 1.4em 0 0.5em; }
p { margin: 0 0 0.8em; }
.kicker { display: flex; flex-wrap: wrap; gap: 0.2em 1em; margin: 0; padding: 22px 0 12px; border-bottom: 3px solid var(--ink); font-size: 0.9rem; color: var(--muted); }
.kicker strong { color: var(--ink); letter-spacing: 0.02em; }
.question { margin: 1.6em 0 0; color: var(--muted); font-size: 1.05rem; }
.summary { font-size: 1.2rem; line-height: 1.5; max-width: 46em; }
.facts { display: grid; grid-template-columns: 1.5fr 1fr 1.2fr; gap: 0 32px; margin: 1.6em 0 0; border-top: 1px solid var(--line); padding-top: 1em; }
.facts h2 { margin: 0 0 0.3em; font-size: 0.9rem; font-weight: 600; color: var(--muted); }
.facts p { margin: 0 0 0.4em; }
.badge { display: inline-block; padding: 0.05em 0.6em 0.1em; border-radius: 3px; border: 2px solid currentColor; font-weight: 700; }
.state-none { color: var(--muted); } .state-early, .state-confirmed { color: var(--good); } .state-extended { color: var(--state-extended); } .state-failing { color: var(--bad); }
.legs { list-style: none; display: grid; grid-template-columns: repeat(3, 1fr); gap: 0 32px; margin: 1.4em 0 0; padding: 1em 0 0; border-top: 1px solid var(--line); }
.legs span { display: block; }
.leg { font-weight: 600; }
.big { font-size: 2rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.note { font-size: 0.88rem; color: var(--muted); }
main > section { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.reading { max-width: 44em; }
.chart { margin: 1.2em 0 0; }
.chart svg { display: block; width: 100%; height: auto; }
.drawing.narrow { display: none; }
figcaption p { margin: 0 0 0.3em; color: var(--ink); }
figcaption, .aside { margin-top: 0.6em; font-size: 0.82rem; line-height: 1.45; color: var(--muted); overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2em 1.4em; margin: 0 0 0.9em; font-size: 0.88rem; color: var(--muted); }
.legend .item::before { content: ""; display: inline-block; vertical-align: -0.05em; width: 1.5em; height: 0.75em; margin-right: 0.5em; background: var(--swatch); }
.legend .line::before { height: 0; vertical-align: 0.28em; background: none; border-top: 3px var(--dash, solid) var(--swatch); }
.legend .dot::before { width: 0.75em; border-radius: 50%; }
.legend .ring::before { width: 0.75em; border-radius: 50%; background: none; border: 2px solid var(--swatch); }
.legend .peak::before { content: "△"; width: auto; height: auto; vertical-align: 0; background: none; color: var(--swatch); font-weight: 700; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 40px; }
.split { display: grid; grid-template-columns: minmax(0, 1fr) 480px; gap: 0 40px; align-items: start; }
.split .chart { margin-top: 0; } .apart { margin-top: 2rem; } .apart h3 { margin-top: 0; }
table { width: 100%; border-collapse: collapse; font-size: 0.94rem; }
caption { text-align: left; padding: 0 0 0.5em; }
.caption-name { font-weight: 700; font-size: 1.12rem; margin-right: 0.6em; }
.caption-question { display: block; color: var(--muted); }
caption.quiet, .leaders caption { color: var(--muted); font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.55em 0.7em 0.55em 0; border-bottom: 1px solid var(--grid); font-weight: 400; }
thead th { font-size: 0.82rem; color: var(--muted); border-bottom: 1px solid var(--line); padding-top: 0.2em; padding-bottom: 0.35em; }
td:last-child, th:last-child { padding-right: 0; }
.evidence { table-layout: fixed; }
.evidence thead th:nth-child(2) { width: 13em; } .evidence thead th:nth-child(3) { width: 11em; }
.context { height: max-content; } .context thead th:nth-child(2) { width: 9em; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.figure { font-weight: 650; padding-right: 1.6em; } .evidence thead th.number { padding-right: 1.7em; }
.rule, .flags, .turned { display: block; font-size: 0.86rem; color: var(--muted); }
.flags { font-style: italic; }
.dimension { margin-top: 2.4rem; }
.nowrap, td.figure { white-space: nowrap; } .command .option { display: inline-block; }
.context td.figure { white-space: normal; }
.mark { white-space: nowrap; font-weight: 600; }
.good { color: var(--good); } .bad { color: var(--bad); } .even { color: var(--ink); } .none { color: var(--muted); }
.mark.none { font-weight: 400; }
.points { list-style: none; margin: 0; padding: 0; columns: 2; column-gap: 40px; }
.points li { break-inside: avoid; display: grid; grid-template-columns: 7.5em 1fr; gap: 1em; padding: 0.35em 0; border-bottom: 1px solid var(--grid); font-size: 0.94rem; }
.points .figure { text-align: right; font-weight: 650; font-variant-numeric: tabular-nums; }
.grounds { list-style: none; margin: 0 0 1.4em; padding: 0; }
.grounds li { display: grid; grid-template-columns: 5.6em minmax(0, 1fr); gap: 1.1em; padding: 0.5em 0; border-bottom: 1px solid var(--grid); font-size: 0.94rem; }
.grounds .figure { text-align: right; font-weight: 650; font-variant-numeric: tabular-nums; white-space: nowrap; }
.part h3 { margin-top: 2rem; }
.plain { padding-left: 1.2em; margin: 0; max-width: 46em; } .plain li { margin-bottom: 0.5em; overflow-wrap: anywhere; }
details > summary { cursor: pointer; color: var(--good); }
.drawer { font-size: 0.86rem; }
.drawer summary { display: block; padding: 0.1em 0; color: var(--muted); }
.drawer .how { color: var(--good); white-space: nowrap; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 0.2em; }
.drawer .how::after { content: " ▸"; } .drawer[open] .how::after { content: " ▾"; }
.drawer dl { margin: 0.5em 0 0.8em; padding: 0.8em 1em; background: var(--raised); border-left: 3px solid var(--line); }
.drawer dl > div { display: grid; grid-template-columns: 8em minmax(0, 1fr); gap: 0 1em; padding: 0.25em 0; }
.drawer dt { color: var(--muted); } .drawer dd { margin: 0; overflow-wrap: anywhere; }
code { font: 0.94em ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
.full-table { margin-top: 1em; }
.scroll { overflow-x: auto; margin-top: 0.8em; }
.leaders { min-width: 620px; } .leaders th, .leaders td { padding-top: 0.3em; padding-bottom: 0.3em; }
.leaders td.number, .leaders th.number { padding-right: 0.9em; } .leaders th[colspan] { text-align: center; }
.ticker { color: var(--muted); font-size: 0.88em; }
footer { margin-top: 3.5rem; padding-bottom: 3rem; font-size: 0.86rem; color: var(--muted); }
footer div { border-top: 3px solid var(--ink); padding-top: 1em; }
:focus-visible { outline: 3px solid var(--challenger); outline-offset: 2px; }
@media (max-width: 760px) {
  body { font-size: 16px; }
  main, header, footer { padding: 0 16px; }
  .summary { font-size: 1.08rem; }
  .facts, .two, .split { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .facts > div { margin-bottom: 0.8em; }
  .legs { gap: 0 12px; } .leg { font-size: 0.9rem; } .big { font-size: 1.4rem; }
  .drawing.wide { display: none; } .drawing.narrow, .drawing.compact { display: block; max-width: 480px; margin: 0 auto; }
  .evidence, .evidence tbody, .evidence caption { display: block; }
  .evidence thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .evidence tr { display: grid; grid-template-columns: 1fr auto; gap: 0 1em; padding: 0.7em 0; border-bottom: 1px solid var(--grid); }
  .evidence tbody th, .evidence tbody td { display: block; border: 0; padding: 0; }
  .evidence tbody th { grid-column: 1 / 3; order: 3; } .evidence td.figure { order: 1; text-align: left; font-size: 1.1rem; } .evidence tbody td:last-child { order: 2; text-align: right; }
  .context { margin-bottom: 1.6em; }
  .grounds li { grid-template-columns: minmax(0, 1fr); gap: 0; padding: 0.7em 0; } .grounds .figure { text-align: left; font-size: 1.1rem; } .grounds .figure.none { display: none; }
  .points { columns: 1; } .points li { grid-template-columns: 7em 1fr; }
  .drawer dl > div { grid-template-columns: minmax(0, 1fr); }
}
@media print {
  body { font-size: 10.5pt; } main, header, footer { max-width: none; padding: 0; }
  main > section { margin-top: 1.4rem; padding-top: 0.8rem; }
  figure, tr, .facts, .grounds li, .dimension caption { break-inside: avoid; } h2, h3, caption { break-after: avoid; }
  .drawer { display: none; } .full-table::details-content { content-visibility: visible; display: block; }
  .scroll { overflow: visible; }
}
`;
