/** The look of the public pages: one column, readable without script, a print page as well. */
export const publicStyle = `
:root { color-scheme: light dark; --ink: #1d2321; --soft: #5a6562; --line: #d9dfdc; --ground: #fff; --tint: #f3f7f5; --accent: #17684d; --warn: #8a5300; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebe9; --soft: #a7b3af; --line: #3a4341; --ground: #141816; --tint: #1c2220; --accent: #6cc7a4; --warn: #e7b25c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.75; text-autospace: normal; overflow-wrap: anywhere;
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header { border-bottom: 1px solid var(--line); }
nav { max-width: 60rem; margin: 0 auto; padding: .5rem 1.25rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; }
nav a { padding: .5rem 0; text-decoration: none; }
nav a[aria-current] { font-weight: 600; border-bottom: 2px solid var(--accent); }
.mark { font-weight: 700; font-size: 1.125rem; }
.space { flex: 1; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 1.625rem; line-height: 1.35; margin: .5rem 0 1rem; }
h2 { font-size: 1.1875rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.soft { color: var(--soft); }
.plain { list-style: none; padding: 0; margin: 0; }
.card { border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.25rem; margin: 0 0 .75rem; }
.card h2 { margin: 0 0 .25rem; font-size: 1.125rem; }
.tag { display: inline-block; border: 1px solid currentColor; border-radius: 999px; padding: 0 .625rem; font-size: .875rem; line-height: 1.5rem; color: var(--accent); }
.tag.over { color: var(--soft); }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .375rem 1.25rem; margin: 0 0 1.5rem; }
dt { color: var(--soft); } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 500; }
.scroll { overflow-x: auto; overflow-wrap: break-word; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 500; }
input, textarea, select { width: 100%; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: 8px; padding: .5rem .75rem; }
textarea { min-height: 9rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
.choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 0 1rem; }
form { margin-bottom: 1.5rem; }
dd p { margin: 0 0 .25rem; }
button, .button { display: inline-block; font: inherit; font-weight: 600; border: 0; border-radius: 8px; padding: .625rem 1.25rem; margin-top: 1.25rem; background: #17684d; color: #fff; text-decoration: none; cursor: pointer; }
.wrong { color: #b3261e; } @media (prefers-color-scheme: dark) { .wrong { color: #ff9d94; } }
.note { background: var(--tint); border-radius: 8px; padding: .75rem 1rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .625rem; } }
@media print { header, form, .button { display: none; } main { max-width: none; } h2, h3 { break-after: avoid; } tr, dt { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
`;
