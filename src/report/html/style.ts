/** The look of the page: readable at any width and in print, colours with a contrast of at least 4.5, dark where the reader wants it. */
export const style = `
:root { color-scheme: light dark; --ink: #1d2b33; --paper: #fff; --quiet: #51606a; --rule: #ccd5da; --wash: #eef3f5; --accent: #0b5f70; --good: #1d6b3a; --fair: #7a5200; --poor: #9b2c1f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef1; --paper: #12191d; --quiet: #a9b8c0; --rule: #3a4850; --wash: #1d272d; --accent: #6cc4d6; --good: #7ccf98; --fair: #e0b55c; --poor: #f09a8c; } }
body { font: 1rem/1.55 system-ui, "DejaVu Sans", sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
a { color: var(--accent); } a:focus-visible, .frame:focus-visible { outline: 3px solid var(--accent); }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
h1 { font-size: 2.2rem; line-height: 1.15; margin: 1rem 0 .3rem; } h2 { margin-top: 3rem; border-top: 3px solid var(--accent); padding-top: .5rem; } h3 { margin-top: 2rem; }
.subtitle { font-size: 1.2rem; color: var(--quiet); } .note, figcaption, caption { color: var(--quiet); }
dl { display: grid; grid-template-columns: minmax(8rem, 16rem) 1fr; gap: .3rem 1rem; } dt { font-weight: 600; } dd { margin: 0; }
.frame { overflow-x: auto; margin: 1rem 0; } table { border-collapse: collapse; width: 100%; } caption { text-align: left; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--rule); } thead th { background: var(--wash); } .right { text-align: right; } .center { text-align: center; }
.good { color: var(--good); } .fair { color: var(--fair); } .poor { color: var(--poor); }
.callout { background: var(--wash); border-left: .3rem solid currentColor; padding: .2rem 1rem; margin: 1rem 0; } .callout p:last-child { color: var(--ink); }
.figures { display: flex; flex-wrap: wrap; gap: 1.5rem; } .figures div { flex: 1 1 10rem; border-top: 2px solid var(--accent); } .figures p { margin: .2rem 0; } .value { font-size: 1.8rem; line-height: 1.2; }
blockquote { border-left: .3rem solid var(--accent); margin: 1rem 0; padding: .1rem 1rem; font-size: 1.1rem; } figure { margin: 1.5rem 0; }
svg { max-width: 100%; } svg text { fill: currentColor; font-size: 12px; } .ground { fill: var(--wash); } .bar { fill: var(--accent); } .mark, .ring { stroke: var(--rule); fill: none; } .bounds { stroke: var(--ink); stroke-width: 2; } .target { stroke: var(--poor); stroke-width: 3; }
.area { fill: var(--accent); fill-opacity: .3; stroke: var(--accent); stroke-width: 2; } .aim { fill: none; stroke: var(--ink); stroke-dasharray: 4; } .radar { display: flex; flex-wrap: wrap; gap: 1.5rem; }
.heat-0 { background: #e6eef0; color: #1d2b33; } .heat-1 { background: #c4dbe0; color: #1d2b33; } .heat-2 { background: #93bfc9; color: #1d2b33; } .heat-3 { background: #3b7f8d; color: #fff; } .heat-4 { background: #0b4f5e; color: #fff; }
@media print { body { max-width: none; padding: 0; } h2 { break-before: page; } tr, .callout, .figures { break-inside: avoid; } .frame { overflow: visible; } .skip { display: none; } }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .6rem; } }
`;
