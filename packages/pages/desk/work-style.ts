/** The style of the desk's working pages, beside the one of all pages: dense, calm, one column on a phone. */
export const workStyle = `
nav.desk{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem;border-bottom:1px solid var(--faint)}
nav.desk a{display:inline-flex;align-items:center;min-height:3rem;font-weight:600}
nav.desk .who{flex:1;color:var(--soft);font-size:.9375rem;font-weight:400}
nav.desk button{width:auto;min-height:2.75rem;padding:.25rem .9rem;margin:.25rem 0;font-weight:600}
.crumb{margin:.75rem 0 0;font-size:.9375rem}
.crumb+h1{margin-top:.25rem}
h1{font-size:1.5rem}
.marks{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem;margin:.5rem 0 1rem;padding:0;font-size:.9375rem}
.mark,.left{display:inline-block;padding:.1rem .55rem;border-radius:.3rem;border:1px solid var(--faint);background:var(--wash);line-height:1.5}
.left{font-weight:600;font-size:.9375rem;white-space:nowrap}
.left.late,.mark.emergency{background:var(--warn);border-color:var(--warn);color:#fff!important}
.left.today{background:var(--sun);border-color:var(--sunline);color:#4d3800}
.left.soon{background:#fff;border-color:var(--sunline);color:#4d3800}
.left.calm{color:var(--accent)}
.left.paused{color:var(--soft);border-style:dashed}
.urgency.emergency,.urgency.high{font-weight:700}
small .urgency.emergency,small .urgency.high{color:var(--warn)}
.mark.high{border-color:var(--sunline);background:var(--sun)}
.mark.secret{border-color:var(--ink);background:var(--ink);color:#fff}
.flash{border-left:.3rem solid var(--accent);background:#e8f3f1;padding:.6rem 1rem;margin:.75rem 0;font-weight:600}
.next{display:flex;justify-content:space-between;align-items:center;gap:1rem;min-height:3.5rem;padding:.7rem 1rem;border-radius:.5rem;background:var(--accent);color:#fff;text-decoration:none}
.next:hover{background:var(--dark);color:#fff}
.next strong{font-size:1.125rem;white-space:nowrap}
.next strong:after{content:" \\2192"}
.next span{flex:1;text-align:right;overflow:hidden;text-overflow:ellipsis;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0 0}
.chip{display:inline-flex;align-items:center;min-height:2.75rem;padding:.25rem 1rem;border:1px solid var(--line);border-radius:1.4rem;text-decoration:none;color:var(--ink)}
.chip[aria-current]{background:var(--ink);border-color:var(--ink);color:#fff}
.filter form{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:0 1rem;align-items:end;padding-bottom:1rem}
.filter .field{margin:.35rem 0}
.filter button{margin:.5rem 0}
.rows{width:100%;font-size:1rem;margin:.5rem 0 1rem}
.rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.rows tbody,.rows tr,.rows th,.rows td{display:block;border:0;padding:0;overflow-wrap:anywhere}
.rows tr{position:relative;border:1px solid var(--faint);border-left:.35rem solid var(--line);border-radius:.4rem;padding:.7rem .8rem;margin:.6rem 0}
.rows th a{font-weight:700;font-size:1.0625rem;text-decoration:none;line-height:1.35}
.rows th a:after{content:"";position:absolute;inset:0}
.rows th a:focus-visible{outline:0}
.rows tr:focus-within{outline:3px solid #b35c00;outline-offset:1px}
.rows small,.rows td{color:var(--soft)}
.rows small{display:block;font-size:.9375rem}
.rows td{margin-top:.35rem}
.rows td:nth-of-type(1),.rows td:nth-of-type(3){font-size:.9375rem}
.rows td:nth-of-type(1) small,.rows td:nth-of-type(3) small{display:inline}
.rows td:nth-of-type(1) small:before,.rows td:nth-of-type(3) small:before{content:" · "}
.rows .near-late{border-left-color:var(--warn)}
.rows .near-today,.rows .near-soon{border-left-color:var(--sunline)}
.rows .near-calm{border-left-color:var(--accent)}
.rows tr:hover{background:var(--wash)}
.words{border-left:.3rem solid var(--accent);background:var(--wash);padding:.1rem 1rem .5rem;margin:1rem 0}
.words.draft{border-color:var(--sunline);background:var(--sun)}
.words h2,.reading h2,.paces>h2{font-size:1.0625rem;margin:1.25rem 0 .4rem}
.words h2{margin-top:.6rem}
.said{white-space:pre-line;margin:.35rem 0}
.facts.dense div{padding:.45rem 0}
.facts.dense dd{font-weight:400}
.facts.dense dt,.facts.dense dd small{font-size:.9375rem}
.facts.dense dd small{margin-top:.1rem}
.block{display:block}
.files{list-style:none;margin:0;padding:0;display:grid;gap:.4rem}
.files a{display:inline-flex;align-items:center;min-height:2.75rem;font-weight:600}
.files small{display:block;color:var(--soft);font-size:.9375rem}
.paces{margin-top:1.5rem}
.pace{border:1px solid var(--faint);border-radius:.4rem;margin:.5rem 0;background:#fff}
.pace>summary{padding:.75rem 1rem;min-height:3rem}
.pace[open]>summary{border-bottom:1px solid var(--faint)}
.pace[open]{border-color:var(--accent)}
.pace form{padding:.25rem 1rem .5rem}
div.pace{border:0}
div.pace form{padding:0}
.pace .field{margin:.8rem 0}
.pace fieldset{border:0;padding:0}
.pace legend{font-size:1.0625rem;padding-bottom:.2rem}
.pace textarea{min-height:6rem}
.pace button{width:100%;margin:.9rem 0 .5rem}
.kept button{width:auto;min-height:2.75rem;padding:.25rem .8rem;margin:.3rem 0 .1rem;font-weight:600}
div.pace button{margin:.25rem 0}
.templates{display:flex;flex-wrap:wrap;gap:.1rem .9rem;margin:.5rem 0 0;font-size:.9375rem}
.templates a{display:inline-flex;align-items:center;min-height:2.5rem}
.boxes{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:0 .75rem}
.boxes .tick{padding:0}
.boxes.long{grid-template-columns:1fr}
.jump{position:fixed;left:0;right:0;bottom:0;padding:.5rem 1rem;background:#fff;border-top:1px solid var(--faint);z-index:1}
.jump a{margin:0}
.kept{background:var(--sun);border-left:.3rem solid var(--sunline);padding:.4rem .8rem;margin:.5rem 0;font-size:.9375rem}
@media(max-width:30rem){nav.desk .who{order:1;flex-basis:100%}nav.desk form{margin-left:auto}}
@media(max-width:59.99rem){.desk main{padding-bottom:6rem}}
@media(min-width:48rem){
.facts.dense div{display:grid;grid-template-columns:10.5rem minmax(0,1fr);gap:0 1rem}
.rows,.rows tbody{display:table;table-layout:fixed}
.rows tbody{display:table-row-group}
.rows thead{position:static;clip-path:none;display:table-header-group}
.rows tr{display:table-row}
.rows th,.rows td{display:table-cell;padding:.55rem .7rem;border:0;border-bottom:1px solid var(--faint);vertical-align:top}
.rows thead th{color:var(--soft);font-weight:600;font-size:.9375rem;background:none;border-bottom:2px solid var(--line)}
.rows tbody th{box-shadow:inset .3rem 0 0 var(--line);padding-left:1rem}
.rows .near-late th{box-shadow:inset .3rem 0 0 var(--warn)}
.rows .near-today th,.rows .near-soon th{box-shadow:inset .3rem 0 0 var(--sunline)}
.rows .near-calm th{box-shadow:inset .3rem 0 0 var(--accent)}
.rows thead th:nth-child(1){width:38%}.rows thead th:nth-child(2){width:20%}.rows thead th:nth-child(3){width:24%}
.rows td{font-size:1rem!important;color:var(--ink);margin:0}
.rows td small{display:block!important;font-size:.9375rem}
.rows td small:before{content:none!important}
}
@media(min-width:60rem){
.pace[open] button[type=submit]{position:sticky;bottom:.5rem;box-shadow:0 .6rem 0 .6rem #fff}
.paces input:not([type=radio]):not([type=checkbox]),.paces select{min-height:2.75rem;padding:.4rem .7rem}
.pace .field{margin:.6rem 0}
.desk .wrap{max-width:72rem}
.twocolumns{display:grid;grid-template-columns:minmax(0,1fr) minmax(22rem,27rem);gap:0 2.5rem;align-items:start}
.paces{position:sticky;top:0;max-height:100vh;overflow-y:auto;margin-top:0;padding:0 .25rem 1rem}
.reading>.words:first-child{margin-top:.25rem}
.paces>h2{margin-top:.35rem}
.jump{display:none}
.next{max-width:40rem}
}
@media print{.paces,.jump,.chips,.filter,.next{display:none}}
`.replaceAll('\n', '');
