/**
 * The style sheet of the page. Types differ by underline as well as by colour, and text keeps a contrast above 7 : 1.
 * Details have a place of their own beside the text (below it on narrow screens), so that they cover nothing.
 */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fdfdfb; --ink: #1a1a1e; --soft: #52525c; --line: #dcdce3; --panel: #f4f4f1; --card: #fff;
  --person: #ffe2b0; --title: #e5dcff; --org: #cbe6ff; --place: #c9f0d0; --date: #ffd6e2; --focus: #0b57d0; --key: #6b2fb3; --string: #14532d; --warn: #a33a00; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #141417; --ink: #ededf2; --soft: #b5b5c2; --line: #36363f; --panel: #1b1b20; --card: #232329;
    --person: #5a3d00; --title: #41307a; --org: #0d4470; --place: #14522a; --date: #6b1e3a; --focus: #8ab4f8; --key: #cbb0ff; --string: #a5e3b8; --warn: #ffb38a; } }
* { box-sizing: border-box; }
html { scroll-padding: 4rem 0 8rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
a { color: inherit; text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; z-index: 9; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.page { margin-right: 27rem; }
main { padding: 2rem 2.5rem 4rem; max-width: 58rem; width: 100%; margin: 0 auto; }
.text { font: 1.0625rem/1.75 Charter, "Bitstream Charter", Cambria, Georgia, "Noto Serif", serif; }
h1 { font: 700 1.75rem/1.25 Charter, "Bitstream Charter", Cambria, Georgia, "Noto Serif", serif; margin: .2rem 0; text-wrap: balance; }
h2 { font-size: 1.1rem; margin: 0 0 .6rem; } h3 { font-size: .95rem; margin: 1.1rem 0 .5rem; } h4 { font-size: .95rem; margin: 0; overflow-wrap: anywhere; }
.dek { font-size: 1.15rem; color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: 0 0 1rem; padding: 0 0 1rem; border-bottom: 1px solid var(--line); font-size: .875rem; line-height: 1.4; }
.facts dt { color: var(--soft); font-size: .75rem; } .facts dd { margin: 0; font-weight: 600; }
.legend { border: 0; padding: 0; margin: 0 0 1.25rem; display: flex; flex-wrap: wrap; gap: .4rem .6rem; font-size: .875rem; }
.legend legend { color: var(--soft); font-size: .75rem; padding: 0; margin-bottom: .3rem; }
.legend label { display: inline-flex; gap: .35rem; align-items: center; padding: .15rem .6rem .15rem .4rem; cursor: pointer; }
.legend input { accent-color: var(--ink); margin: 0; }
.zone { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 1.25rem; padding: .35rem 0; }
.zone > .kind { color: var(--soft); font: .75rem/1.4 system-ui, "Segoe UI", "Noto Sans", sans-serif; text-align: right; padding: .45rem .75rem 0 0; border-right: 2px solid var(--line); }
.zone p { margin: 0 0 .8rem; white-space: pre-line; overflow-wrap: anywhere; } .zone p:last-child { margin-bottom: 0; }
.quiet { color: var(--soft); font-size: .95rem; } .quiet .mention, .dek .mention { color: var(--ink); }
.mention { color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; padding: .05em .15em; border-radius: .2em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.mention:target { outline: 3px solid var(--focus); }
.unsure { outline: 1.5px dashed var(--warn); outline-offset: -1px; }
.PERSON { background: var(--person); text-decoration-style: solid; } .TITLE { background: var(--title); text-decoration-style: dotted; }
.ORG { background: var(--org); text-decoration-style: double; text-decoration-thickness: 1px; } .PLACE { background: var(--place); text-decoration-style: dashed; }
.DATE { background: var(--date); text-decoration-style: wavy; text-decoration-thickness: 1px; }
body:has(#show-PERSON:not(:checked)) .text .PERSON, body:has(#show-TITLE:not(:checked)) .text .TITLE, body:has(#show-ORG:not(:checked)) .text .ORG,
body:has(#show-PLACE:not(:checked)) .text .PLACE, body:has(#show-DATE:not(:checked)) .text .DATE { background: none; text-decoration: none; outline: 0; padding: 0; }
.chip { font-size: .8125rem; padding: .1em .5em; border-radius: .25rem; text-decoration: none; }
.detail { display: none; position: fixed; z-index: 2; right: 0; top: 0; width: 27rem; height: 13rem; overflow: auto; background: var(--card); color: var(--ink);
  border: 0 solid var(--focus); border-width: 0 0 3px 3px; padding: 1rem 1.25rem; font: .875rem/1.45 system-ui, "Segoe UI", "Noto Sans", sans-serif; white-space: normal; }
.mention:hover + .detail { display: block; z-index: 3; } .mention:focus-visible + .detail { display: block; }
.row { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: .1rem .75rem; padding: .12rem 0; }
.row:first-child { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; padding-bottom: .4rem; }
.label { color: var(--soft); } .candidate { display: block; }
.meter { display: inline-block; width: 4rem; height: .45rem; border-radius: 1rem; background: var(--line); overflow: hidden; } .meter i { display: block; height: 100%; background: var(--focus); }
aside { position: fixed; right: 0; top: 0; bottom: 0; width: 27rem; overflow: auto; scroll-padding: 17rem 0 2rem; background: var(--panel); border-left: 1px solid var(--line); font-size: .9rem; line-height: 1.5; }
aside:focus { outline: 0; }
.inspector { position: sticky; top: 0; z-index: 1; height: 13rem; padding: 1rem 1.25rem; background: var(--panel); border-bottom: 1px solid var(--line); display: grid; place-content: center; text-align: center; }
.hint { color: var(--soft); font-size: .8125rem; margin: 0 0 .5rem; }
nav { position: sticky; top: 13rem; z-index: 1; display: flex; flex-wrap: wrap; gap: .25rem .9rem; padding: .6rem 1.25rem; background: var(--panel); border-bottom: 1px solid var(--line); font-size: .8125rem; }
aside section { padding: 1.1rem 1.25rem; border-bottom: 1px solid var(--line); }
.cards { list-style: none; padding: 0; margin: 0; display: grid; gap: .5rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .55rem .75rem; font-size: .875rem; line-height: 1.45; }
.card:target { border-color: var(--focus); box-shadow: 0 0 0 2px var(--focus); }
.card p { margin: .2rem 0 0; } .card ul { margin: .2rem 0 0; padding-left: 1.1rem; } .card summary { cursor: pointer; color: var(--soft); }
.places a { display: inline-block; min-width: 1.6rem; text-align: center; border: 1px solid var(--line); border-radius: .25rem; text-decoration: none; }
.review { margin: 0; padding-left: 1.4rem; } .review li { margin-bottom: .35rem; } .why { color: var(--soft); }
table { border-collapse: collapse; width: 100%; font-size: .8125rem; line-height: 1.4; } th { text-align: left; color: var(--soft); font-weight: 600; }
th, td { padding: .3rem .5rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
blockquote { margin: 0; font-style: italic; } .speaker { font-weight: 600; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .8rem; margin: 0; font: .75rem/1.5 ui-monospace, Consolas, "DejaVu Sans Mono", monospace;
  max-height: 80vh; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; } .key { color: var(--key); } .string { color: var(--string); }
@media (max-width: 64rem) { .page { margin: 0; } html { scroll-padding-bottom: 42vh; } main { padding: 1.25rem 1.25rem 2rem; } aside { position: static; width: auto; overflow: visible; border-left: 0; border-top: 1px solid var(--line); }
  .inspector { display: none; } nav { top: 0; }
  .detail { left: 0; width: auto; top: auto; bottom: 0; height: auto; max-height: 40vh; border-width: 3px 0 0; } }
@media (max-width: 40rem) { .zone { grid-template-columns: minmax(0, 1fr); gap: 0; } .zone > .kind { text-align: left; border-right: 0; padding: 0; } h1 { font-size: 1.45rem; } }
@media print { :root { color-scheme: light; } .page { margin: 0; } main { max-width: none; padding: 0; } aside { position: static; width: auto; overflow: visible; background: none; border: 0; }
  .detail, .skip, .inspector, nav, .source, .places, .legend input, details { display: none !important; } .mention, .chip { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  aside section { padding: 1rem 0; } .card, tr, .review li { break-inside: avoid; } h1, h2, h3, .kind { break-after: avoid; } body { font-size: 10.5pt; } .text { font-size: 11pt; line-height: 1.55; } }
@media print and (prefers-color-scheme: dark) { :root { --paper: #fff; --ink: #1a1a1e; --soft: #52525c; --line: #dcdce3; --card: #fff; --person: #ffe2b0; --title: #e5dcff; --org: #cbe6ff; --place: #c9f0d0; --date: #ffd6e2; --warn: #a33a00; } }
`;
