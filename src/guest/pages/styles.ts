import { createHash } from 'node:crypto'

/** The one style sheet of the pages. It stands in them, so that a page is one request and nothing of it is kept anywhere. */
export const STYLES = `
:root{color-scheme:light dark;--paper:light-dark(#fbfcfa,#131614);--ink:light-dark(#1a201c,#e9eee9);--quiet:light-dark(#515b54,#a5b0a8);--accent:light-dark(#11693f,#6fd3a0);--on-accent:light-dark(#fff,#0c1a12);--line:light-dark(#d8dfd9,#2c332e);--panel:light-dark(#f1f5f1,#1b201d);--warn:light-dark(#8a1f11,#ffb4a6)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:44rem;margin-inline:auto;padding:2rem 1.25rem 4rem}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.5rem,5vw,2rem);margin:0 0 1rem}
h2{font-size:1.375rem;margin:2.5rem 0 .75rem}
h3{font-size:1.125rem;margin:1.75rem 0 .5rem}
a{color:var(--accent)}
a:focus-visible,button:focus-visible,textarea:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.brand{display:block;margin:0 0 2rem;color:var(--quiet);font-weight:700}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{position:static}
.quiet{color:var(--quiet)}
blockquote.note{margin:1.5rem 0;padding:.75rem 1rem;border-inline-start:4px solid var(--accent);background:var(--panel);white-space:pre-line}
blockquote.note cite{display:block;font-style:normal;font-weight:600}
nav.languages{margin:1.5rem 0}
nav.languages ul{display:inline;margin:0;padding:0}
nav.languages li{display:inline-block;margin-inline-start:.75rem}
article{margin:2rem 0;padding:1.5rem;border:1px solid var(--line);border-radius:.75rem}
article>h2:first-child,article>header h2{margin-top:0;font-size:clamp(1.5rem,5vw,2rem)}
article header p{margin:.25rem 0}
figure{margin:1.5rem 0}
figure img{display:block;max-width:100%;height:auto;border-radius:.5rem}
figcaption{margin-top:.5rem;color:var(--quiet);font-size:.9375rem}
figcaption span{display:block}
time{color:var(--quiet);font-variant-numeric:tabular-nums}
dl.facts div{display:flex;flex-wrap:wrap;gap:0 1rem}
dl.facts dt{min-width:9rem;color:var(--quiet)}
dl.facts dd{margin:0}
.foreign{display:block;width:fit-content;margin-bottom:.25rem;padding:0 .5rem;border:1px solid var(--line);border-radius:999px;color:var(--quiet);font-size:.875rem;font-weight:400}
form{margin:1.5rem 0;padding:1.25rem;border:1px solid var(--line);border-radius:.75rem;background:var(--panel)}
form h3{margin-top:0}
form label.tick{display:flex;gap:.75rem;align-items:flex-start;margin-bottom:1rem;cursor:pointer}
form label.tick input{flex:none;width:1.5rem;height:1.5rem;margin:.1rem 0 0;accent-color:var(--accent)}
form label.over{display:block;font-weight:600}
textarea{display:block;width:100%;min-height:9rem;margin:.5rem 0 1rem;padding:.75rem;border:1px solid var(--quiet);border-radius:.5rem;background:var(--paper);color:inherit;font:inherit}
button{min-height:2.75rem;padding:.5rem 1.5rem;border:2px solid var(--accent);border-radius:.5rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
button.second{background:transparent;color:var(--accent)}
.error{margin:1.5rem 0;padding:.75rem 1rem;border:2px solid var(--warn);border-radius:.5rem}
.error strong{display:block;color:var(--warn)}
@media (max-width:30rem){article,form{padding:1rem}}
@media print{form,.skip,nav.languages{display:none}article{border:0;padding:0}}
`

/** How a content security policy names it. */
export const STYLES_HASH = `'sha256-${createHash('sha256').update(STYLES).digest('base64')}'`
