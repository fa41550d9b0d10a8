/** The tones of verdicts on a dark page, as declarations. */
export const darkTones = `
    --holds: #6fd6b1; --holds-tint: #14342a; --fails: #ff9d8f; --fails-tint: #43201c; --dated: #eec468; --dated-tint: #3a2f12;
    --forecast: #86c5f5; --forecast-tint: #16314a; --unknown: #b3b8bf; --unknown-tint: #2a2f35;
`;

/** What a checked text adds to the house style: tones of verdicts, the marked text, and the evidence beside it. */
export const claimsStylesheet = `
:root {
  --holds: #00694f; --holds-tint: #e0f1ea; --fails: #a3201d; --fails-tint: #fbe4e0; --dated: #765000; --dated-tint: #f9edcc;
  --forecast: #00568c; --forecast-tint: #e1eef8; --unknown: #555a62; --unknown-tint: #eeebe5;
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) {${darkTones}  }
}
.holds { --tone: var(--holds); --tint: var(--holds-tint); --line-style: solid; }
.fails { --tone: var(--fails); --tint: var(--fails-tint); --line-style: wavy; }
.dated { --tone: var(--dated); --tint: var(--dated-tint); --line-style: dashed; }
.forecast { --tone: var(--forecast); --tint: var(--forecast-tint); --line-style: dotted; }
.unknown { --tone: var(--unknown); --tint: var(--unknown-tint); --line-style: dotted; }
h1, .headline, .marked, .quote, .statement { overflow-wrap: anywhere; }
.headline { font-size: 1.35rem; line-height: 1.4; max-width: 40em; margin: 0 0 1em; }
.provenance { display: flex; flex-wrap: wrap; gap: 0.2em 1.6em; margin: 0 0 1.2em; padding: 0; list-style: none; color: var(--muted); font-size: 0.94rem; }
.provenance strong { color: var(--ink); font-weight: 600; }
.bar { display: flex; gap: 2px; height: 1.5rem; margin: 0 0 0.6em; border-radius: 3px; overflow: hidden; }
.bar span { min-width: 4px; background: var(--tone); color: var(--paper); font-size: 0.86rem; font-weight: 700; line-height: 1.5rem; text-align: center; }
.tally { display: flex; flex-wrap: wrap; gap: 0.15em 1.5em; margin: 0; padding: 0; list-style: none; font-size: 0.94rem; }
.verdict { color: var(--tone); font-weight: 650; white-space: nowrap; }
.badge-verdict { display: inline-block; padding: 0.08em 0.6em 0.12em; border-radius: 3px; background: var(--tint); color: var(--tone); font-weight: 650; font-size: 0.9rem; white-space: nowrap; }
.findings { list-style: none; margin: 0; padding: 0; }
.findings > li { display: grid; grid-template-columns: 10.5em minmax(0, 1fr); gap: 0.2em 1.4em; padding: 1em 0; border-bottom: 1px solid var(--grid); }
.findings > li:first-child { border-top: 1px solid var(--grid); }
.findings p { margin: 0 0 0.3em; max-width: 46em; }
.quote { font-family: Georgia, "Times New Roman", "Liberation Serif", serif; font-size: 1.08rem; line-height: 1.45; }
.quote a, .statement a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 0.2em; }
.compared { display: flex; flex-wrap: wrap; gap: 0 1.6em; color: var(--muted); font-size: 0.92rem; }
.compared strong { color: var(--ink); font-variant-numeric: tabular-nums; }
.beside { display: grid; grid-template-columns: minmax(0, 600px) minmax(0, 1fr); gap: 0 48px; align-items: start; }
.marked { font: 1.12rem/1.75 Georgia, "Times New Roman", "Liberation Serif", serif; }
.marked p { margin: 0 0 1.1em; }
.claim { color: inherit; background: var(--tint); text-decoration: underline var(--line-style) var(--tone) 2px; text-underline-offset: 0.28em; text-decoration-skip-ink: none; scroll-margin-top: 40vh; padding: 0.08em 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.claim:hover, .claim:target { outline: 2px solid var(--tone); outline-offset: 1px; }
.chip { margin: 0 0.15em 0 0.2em; padding: 0.1em 0.42em; border-radius: 0.8em; background: var(--tone); color: var(--paper); font: 700 0.68rem/1 -apple-system, "Segoe UI", Roboto, Arial, "Liberation Sans", sans-serif; text-decoration: none; vertical-align: 0.32em; white-space: nowrap; }
.chip:hover { outline: 2px solid var(--tone); outline-offset: 1px; }
.key { position: sticky; top: 20px; font-size: 0.88rem; color: var(--muted); }
.key dl { margin: 0.8em 0 0; } .key div { padding: 0.3em 0; } .key dt { display: inline; } .key dd { display: inline; margin: 0 0 0 0.4em; }
.claims td, .claims th { padding-top: 0.45em; padding-bottom: 0.45em; }
.claims { table-layout: fixed; } .claims th:nth-child(1) { width: 12.2em; } .claims td:first-child { white-space: nowrap; } .claims th:nth-child(3) { width: 8.6em; } .claims th:nth-child(4) { width: 7.4em; } .claims th:nth-child(5) { width: 7.6em; }
.claims .number-of { display: inline-block; min-width: 1.7em; color: var(--muted); font-variant-numeric: tabular-nums; }
.conflicts > li { margin-bottom: 1em; } .conflicts .quote { font-size: 1rem; margin: 0.2em 0 0 1em; }
.card h3 { display: flex; flex-wrap: wrap; gap: 0.4em 0.8em; align-items: baseline; margin: 0 0 0.7em; font-size: 1.05rem; }
.card .reason { font-size: 1.02rem; }
.card blockquote { margin: 0 0 0.9em; padding-left: 0.8em; border-left: 3px solid var(--tone); }
.card dl.facts-of { margin: 0 0 1em; font-size: 0.92rem; }
.facts-of > div { display: grid; grid-template-columns: 6.6em minmax(0, 1fr); gap: 0 0.8em; padding: 0.2em 0; border-bottom: 1px solid var(--grid); }
.facts-of dt { color: var(--muted); } .facts-of dd { margin: 0; overflow-wrap: anywhere; }
.readings { font-size: 0.88rem; margin-bottom: 0.8em; } .readings th[scope=row] { overflow-wrap: anywhere; } .readings td { white-space: nowrap; }
.turn { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.4em 1.2em; margin: 0 0 1em; padding-bottom: 0.6em; border-bottom: 1px solid var(--line); font-size: 0.9rem; }
.turn a, .findings .how, .texts a, footer a { color: var(--good); text-underline-offset: 0.2em; }
.texts { margin-top: 1em; } .texts .bar { height: 0.8rem; margin: 0.45em 0 0; }
@media screen {
  .cards { margin: 0; padding: 0; border: 0; } .cards > .section-title { display: none; }
  .card { display: none; position: fixed; z-index: 2; overflow-y: auto; overscroll-behavior: contain; background: var(--paper); color: var(--ink); }
  .card:target { display: block; }
  .card:focus-visible { outline-offset: -4px; }
}
@media screen and (min-width: 1100px) {
  .card { inset: 0 0 0 auto; width: clamp(370px, calc(100vw - 780px), 500px); padding: 20px 24px 40px; border-left: 1px solid var(--line); box-shadow: -12px 0 32px rgb(0 0 0 / 0.12); }
}
@media screen and (max-width: 1099px) {
  .beside { grid-template-columns: minmax(0, 1fr); } .key { position: static; order: -1; margin-bottom: 1.6em; padding-bottom: 0.6em; border-bottom: 1px solid var(--line); }
  .key dl { columns: 2; column-gap: 24px; } .key div { break-inside: avoid; }
  .card { inset: auto 0 0 0; max-height: 68vh; padding: 14px 18px 28px; border-top: 3px solid var(--tone); box-shadow: 0 -10px 30px rgb(0 0 0 / 0.2); }
  .claim { scroll-margin-top: 10vh; }
}
@media (max-width: 760px) {
  .headline { font-size: 1.15rem; } .findings > li { grid-template-columns: minmax(0, 1fr); }
  .key dl { display: none; } .marked { font-size: 1.05rem; line-height: 1.7; }
  .claims, .claims tbody { display: block; }
  .claims thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .claims tr { display: flex; flex-wrap: wrap; gap: 0.1em 1.4em; padding: 0.7em 0; border-bottom: 1px solid var(--grid); }
  .claims tbody th, .claims tbody td { display: block; border: 0; padding: 0; }
  .claims .statement, .claims td:first-child { width: 100%; } .claims .statement { order: -1; }
  .claims td[data-head]::before { content: attr(data-head) " "; color: var(--muted); font-size: 0.86rem; }
  .claims td[data-head] { font-size: 0.94rem; } .claims td.number { text-align: left; }
}
@media print {
  .card { break-inside: avoid; padding: 0.8rem 0; border-top: 1px solid var(--line); } .turn, .key p { display: none; }
  .beside { grid-template-columns: minmax(0, 1fr); } .claim, .chip, .bar span, .badge-verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
