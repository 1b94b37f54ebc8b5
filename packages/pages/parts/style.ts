/** System fonts, one accent, targets of at least 48 px, contrast of at least 4.5. */
export const style = `
:root{--ink:#1b2a2b;--soft:#4a5a5b;--line:#7b8a8b;--faint:#d9e0df;--wash:#f3f6f5;--accent:#0b5d58;--dark:#084744;
--warn:#8a2c0d;--warnwash:#fdf1ec;--sun:#fff6da;--sunline:#c99a1a}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#fff;font:1.0625rem/1.55 system-ui,-apple-system,Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
.wrap{max-width:38rem;margin:0 auto;padding:0 1rem}
a{color:var(--accent);text-underline-offset:.18em}
a:hover{color:var(--dark);text-decoration-thickness:.14em}
:focus-visible{outline:3px solid #b35c00;outline-offset:2px;border-radius:4px}
[tabindex="-1"]:focus{outline:0}
.skip{position:absolute;left:-99rem;background:#fff;padding:.75rem 1rem;z-index:1}
.skip:focus{left:.5rem;top:.5rem}
.band{background:var(--accent);color:#fff}
.band .wrap{display:flex;justify-content:space-between;align-items:center;gap:.75rem;min-height:3.75rem}
.band a{color:#fff;text-decoration:none}
.band .home{font-weight:700;font-size:1.25rem;line-height:1.15;padding:.5rem 0}
.band .home small{display:block;font-weight:400;font-size:.9375rem}
.band .tongue{padding:.75rem 0 .75rem .5rem;text-decoration:underline;white-space:nowrap;font-size:.9375rem}
.band :focus-visible{outline-color:#fff}
.demo{background:var(--sun);border-bottom:1px solid var(--sunline);font-size:.9375rem}
.demo p{margin:0;padding:.6rem 0}
main.wrap{padding-top:.5rem;padding-bottom:3rem}
footer{border-top:1px solid var(--faint);background:var(--wash);color:var(--soft);font-size:.9375rem;padding:1rem 0 2rem}
h1{font-size:1.75rem;line-height:1.2;margin:1rem 0 .75rem}
h2{font-size:1.25rem;line-height:1.3;margin:2.25rem 0 .75rem}
p{margin:.75rem 0}
.lead{font-size:1.125rem}
.urgent,.note,.summary{border-left:.3rem solid var(--sunline);background:var(--sun);padding:.75rem 1rem;margin:1rem 0}
.note{border-color:var(--accent);background:var(--wash)}
.summary{border-color:var(--warn);background:var(--warnwash)}
.summary h2{margin:0 0 .5rem}
.summary ul{margin:.25rem 0;padding-left:1.25rem}
.summary li{padding:.35rem 0}
.summary a{color:var(--warn)}
.doors{list-style:none;margin:1.5rem 0;padding:0;display:grid;gap:1rem}
.doors a{display:block;padding:1.1rem 1.25rem;border:2px solid var(--accent);border-radius:.5rem;text-decoration:none}
.doors strong{display:block;font-size:1.25rem}
.doors span{color:var(--soft)}
.doors .first{background:var(--accent);color:#fff}
.doors .first span{color:#fff}
.doors .first:hover{background:var(--dark)}
.steps{margin:0;padding-left:1.5rem}
.steps li{margin:.4rem 0}
fieldset{border:0;border-top:1px solid var(--faint);margin:2rem 0 0;padding:1.25rem 0 0;min-width:0}
legend{float:left;width:100%;padding:0 0 .6rem;font-weight:700;font-size:1.25rem;line-height:1.3}
legend+*{clear:both}
.field{margin:1.25rem 0}
label{font-weight:600}
.field>label{display:block}
.may{font-weight:400;color:var(--soft)}
.hint{color:var(--soft);margin:.15rem 0 .4rem;font-size:1rem}
.error{color:var(--warn);font-weight:600;margin:.25rem 0 .4rem}
.wrong{border-left:.3rem solid var(--warn);padding-left:.75rem}
input,select,textarea,button{font:inherit;color:inherit}
input:not([type=radio]):not([type=checkbox]),select,textarea{display:block;width:100%;min-height:3rem;margin-top:.35rem;padding:.6rem .7rem;border:2px solid var(--line);border-radius:.35rem;background:#fff}
select{padding-right:.4rem}
[aria-invalid=true]{border-color:var(--warn)!important}
textarea{min-height:9rem;resize:vertical}
.or{display:flex;align-items:center;gap:.75rem;color:var(--soft);margin:1.5rem 0 0}
.or:before,.or:after{content:"";flex:1;border-top:1px solid var(--faint)}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:0 .75rem}
.pair .field{margin-top:.5rem}
.tick{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem;padding:.35rem 0}
.tick input{width:1.5rem;height:1.5rem;margin:.6rem 0;accent-color:var(--accent)}
.tick label{font-weight:400;padding:.55rem 0}
.tick .hint{grid-column:2;margin:-.35rem 0 .25rem}
summary{cursor:pointer;color:var(--accent);padding:.7rem 0;font-weight:600}
.needs{margin:.25rem 0 0}
.needs>div{padding:.25rem 0}
.needs strong{display:block}
.needs ul{margin:0;padding-left:1.25rem}
button,.button{display:block;width:100%;min-height:3.25rem;padding:.75rem 1.25rem;border:2px solid var(--accent);border-radius:.4rem;background:var(--accent);color:#fff;font-weight:700;text-align:center;text-decoration:none;cursor:pointer;margin:1.25rem 0}
button:hover,.button:hover{background:var(--dark);color:#fff}
.plain,.plain:hover{background:#fff;color:var(--accent)}
button[aria-busy=true]{opacity:.7}
.slip{border:2px solid var(--accent);border-radius:.5rem;padding:.25rem 1.25rem 1rem;margin:1rem 0;background:#fff}
.slip dt{color:var(--soft);margin-top:.75rem}
.slip dd{margin:0;font:700 1.375rem/1.35 ui-monospace,"Roboto Mono",Menlo,monospace;user-select:all;-webkit-user-select:all}
.facts{margin:1rem 0;padding:0}
.facts div{padding:.65rem 0;border-bottom:1px solid var(--faint)}
.facts dt{color:var(--soft);font-size:1rem}
.facts dd{margin:0;font-weight:600}
.facts dd small{display:block;font-weight:400;font-size:1rem;color:var(--soft)}
.late{color:var(--warn)!important;font-weight:600!important}
.stage{font-size:1.25rem;line-height:1.35;font-weight:700;border-left:.3rem solid var(--accent);background:var(--wash);padding:.9rem 1rem;margin:1rem 0}
.facts+.button{margin-top:1.5rem}
#rating fieldset{border:0;margin:0;padding:0}
#rating legend{font-size:1.0625rem}
.line{list-style:none;margin:0;padding:0 0 0 1.25rem;border-left:3px solid var(--faint)}
.line li{position:relative;padding:0 0 1.25rem}
.line li:before{content:"";position:absolute;left:calc(-1.25rem - 8px);top:.5rem;width:.8rem;height:.8rem;border-radius:50%;background:var(--line)}
.line li:first-child:before{background:var(--accent)}
.line time{color:var(--soft);font-size:1rem;display:block}
.line p{margin:.1rem 0 0;white-space:pre-line}
.mono{white-space:nowrap;font-family:ui-monospace,"Roboto Mono",Menlo,monospace}
.wide{position:relative;overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;font-size:.9375rem;line-height:1.4}
caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{border:1px solid var(--line);padding:.4rem .5rem;text-align:left;vertical-align:top;overflow-wrap:normal}
tbody th{font-weight:400}
thead th{background:var(--wash)}
td.mark{text-align:center}
.actor{vertical-align:bottom}
.actor span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap}
.lines,.step dd{white-space:pre-line}
.broad{display:none}
.step{border:1px solid var(--faint);border-left:.3rem solid var(--accent);padding:.75rem 1rem;margin:.75rem 0}
.step h3{font-size:1.0625rem;line-height:1.35;margin:0 0 .35rem}
.step dl{margin:0}
.step dt{color:var(--soft);font-size:1rem;margin-top:.35rem}
.step dd{margin:0}
.aside{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
@media(min-width:40rem){button,.button{width:auto}.doors{grid-template-columns:1fr 1fr}}
@media(min-width:56rem){.narrow{display:none}.broad{display:block}}
@media(min-width:72rem){.broad{width:70rem;margin-left:calc(50% - 35rem)}}
@media print{.narrow{display:none}.broad{display:block}.band,.demo,footer,.skip,button,.button{display:none}}
`.replaceAll('\n', '');
