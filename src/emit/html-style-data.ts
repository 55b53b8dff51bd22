/** The style sheet of the page. Types differ by underline as well as by colour, and colours keep a contrast above 7 : 1. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1f; --soft: #55555f; --line: #d5d5de; --card: #f6f6fa;
  --person: #ffe3b8; --title: #e6dcff; --org: #cfe8ff; --place: #cdf2d3; --date: #ffd9e3; --focus: #0b57d0; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16161a; --ink: #ececf1; --soft: #b3b3c0; --line: #3a3a45; --card: #1f1f26;
    --person: #5a3d00; --title: #41307a; --org: #0d4470; --place: #14522a; --date: #6b1e3a; --focus: #8ab4f8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.page { display: grid; grid-template-columns: minmax(0, 44rem) minmax(18rem, 26rem); gap: 3rem;
  max-width: 78rem; margin: 0 auto; padding: 2rem 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0; } h2 { font-size: 1.05rem; margin: 0 0 .75rem; }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: .5rem 1rem; padding: 0; margin: 0 0 1.5rem; list-style: none; font-size: .875rem; }
.zone { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 1rem; padding: .4rem 0; }
.zone > .kind { color: var(--soft); font-size: .75rem; line-height: 1.4; text-align: right; padding-top: .35rem;
  border-right: 2px solid var(--line); padding-right: .75rem; overflow-wrap: anywhere; }
.zone p { margin: 0 0 .8rem; white-space: pre-line; overflow-wrap: anywhere; } .zone p:last-child { margin-bottom: 0; }
.quiet .mention { color: var(--ink); }
.quiet { color: var(--soft); font-size: .9rem; }
.mention { position: relative; color: inherit; text-decoration: underline; text-decoration-thickness: 2px;
  text-underline-offset: .2em; padding: .05em .15em; border-radius: .2em; }
.PERSON { background: var(--person); text-decoration-style: solid; } .TITLE { background: var(--title); text-decoration-style: dotted; }
.ORG { background: var(--org); text-decoration-style: double; } .PLACE { background: var(--place); text-decoration-style: dashed; }
.DATE { background: var(--date); text-decoration-style: wavy; text-decoration-thickness: 1px; }
.tip { display: none; position: absolute; z-index: 1; left: 0; top: 1.7em; width: max-content; max-width: 20rem;
  background: var(--ink); color: var(--paper); font: .8rem/1.4 system-ui, sans-serif; white-space: normal;
  padding: .35rem .6rem; border-radius: .3rem; text-decoration: none; }
.mention:hover .tip, .mention:focus .tip { display: block; }
aside section { margin-bottom: 2rem; }
.cards { list-style: none; padding: 0; margin: 0; display: grid; gap: .6rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .8rem; font-size: .9rem; line-height: 1.45; }
.card:target { border-color: var(--focus); box-shadow: 0 0 0 2px var(--focus); }
.card ul { margin: .2rem 0 0; padding-left: 1.1rem; } .card p { margin: .2rem 0 0; } .chip { font-size: .75rem; padding: .1em .45em; border-radius: .2em; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .8rem; margin: .5rem 0 0;
  font: .75rem/1.5 ui-monospace, Consolas, monospace; max-height: 36rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 60rem) { .page { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding: 1.25rem 1rem; } }
@media (max-width: 34rem) { .zone { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
  .zone > .kind { text-align: left; border-right: 0; padding: 0; } }
@media print { .page { display: block; } .tip, .skip { display: none !important; } pre { max-height: none; }
  .mention, .chip { print-color-adjust: exact; } .card { break-inside: avoid; } }
`;
