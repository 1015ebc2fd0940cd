/** For a printed page, a phone and a dark room alike. */
export const style = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfbf8, #131816);
  --card: light-dark(#ffffff, #1b211f);
  --line: light-dark(#dfe3df, #343b38);
  --ink: light-dark(#14211d, #eef1ee);
  --faint: light-dark(#55605b, #a3ada8);
  --jade: light-dark(#0b6b4d, #5fd3a5);
  --s0: light-dark(#1d7bd8, #6fb1f5);
  --s1: light-dark(#c05f0a, #f0a458);
  --s2: light-dark(#1f5a22, #d5ea86);
  --s3: light-dark(#7b1f8a, #c39aec);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1.25rem 5rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 Georgia, 'Source Serif 4', serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, header p, summary, .map, .works, table, figcaption { font-family: system-ui, sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
h5 { font-size: 0.9rem; margin: 0.9rem 0 0.2rem; color: var(--faint); }
a { color: var(--jade); }
.lead { font-size: 1.15rem; }
.faint { color: var(--faint); font-size: 0.9em; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem; }
code, pre { font-family: 'JetBrains Mono', ui-monospace, monospace; font-size: 0.875rem; line-height: 1.5; tab-size: 2; }
.report { padding: 0.25rem 1.5rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
dt { font-weight: bold; margin-top: 1rem; }
dd { margin: 0 0 0 1rem; }
dd p { margin: 0; }
ul.map, ul.works { list-style: none; padding: 0; margin: 0; }
ul.map li { padding: 0.1rem 0; }
ul.map .done > span:first-child { color: var(--jade); }
ul.works li { padding: 0.3rem 0; border-bottom: 1px solid var(--line); }
details { margin: 0.5rem 0; padding: 0.6rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem; }
summary { cursor: pointer; }
summary h3 { display: inline; }
.formulas { display: flex; flex-wrap: wrap; justify-content: center; column-gap: 2.4em; }
math[display='block'] { overflow-x: auto; overflow-y: hidden; padding: 0.25rem 0; }
figure { margin: 1.25rem 0; }
figcaption { font-size: 0.9rem; }
svg { display: block; width: 100%; max-width: 36rem; height: auto; font: 11px system-ui, sans-serif; }
svg text { fill: var(--faint); }
svg .axis { stroke: var(--line); fill: none; }
svg .s0 { --c: var(--s0); } svg .s1 { --c: var(--s1); } svg .s2 { --c: var(--s2); } svg .s3 { --c: var(--s3); }
svg polyline { stroke: var(--c); stroke-width: 2; fill: none; }
svg circle, svg rect.bar { fill: var(--c); }
svg text.name { fill: var(--c); font-weight: 600; }
svg .cell { fill: var(--jade); }
svg .negative { fill: var(--s3); }
svg text.on-pale { fill: var(--ink); }
svg text.on-dark { fill: var(--paper); }
@media print { body { background: none; } details { break-inside: avoid; } }
`
