import { MOST_HALVES } from '../decimal-endings';
import type { Palette } from '../drawing/drawing-svg';

/** Colours of drawings in a page: they follow its light or dark. */
export const PAGE_CHART: Palette = {
  INK: 'var(--ink)',
  QUIET: 'var(--quiet)',
  HAIRLINE: 'var(--hairline)',
  RULE: 'var(--rule)',
  PAPER: 'var(--paper)',
  ZONE_RED: 'var(--zone-red)',
  ZONE_AMBER: 'var(--zone-amber)',
  ZONE_GREEN: 'var(--zone-green)',
  ZONE_WATCH: 'var(--zone-watch)',
  ZONE_PLAIN: 'var(--zone-plain)',
};

/** Those of the application, under the names that a page needs. */
const COLOURS = `
:root{color-scheme:light dark;
--paper:light-dark(#ffffff,#10171c);--ink:light-dark(#101a22,#eef3f6);--quiet:light-dark(#43515d,#b4c1cb);
--hairline:light-dark(#dfe5e9,#26333d);--rule:light-dark(#aebac3,#48586a);
--accent:light-dark(#0b5578,#86c8ea);--tint:light-dark(#f4f6f8,#18222a);
--red:light-dark(#f7b9b4,#561019);--red-ink:light-dark(#7c0622,#f6979a);
--amber:light-dark(#fbe6a0,#69541c);--amber-ink:light-dark(#7d5c0c,#fbdd7c);
--green:light-dark(#cff2e2,#2c5c4c);--green-ink:light-dark(#216b53,#bdf7e2);
--watch:light-dark(#b9c4f5,#333b78);--watch-ink:light-dark(#2f3a86,#c3ccff);
--zone-red:light-dark(#fbe0dd,#33161b);--zone-amber:light-dark(#fdf3d0,#352d18);
--zone-green:light-dark(#e4f7ee,#1a3530);--zone-watch:light-dark(#dfe4fa,#20264a);--zone-plain:var(--tint)}`;

/** Room behind figures that are shorter than others of their column, so that points stand under points. */
const LACKS = Array.from(
  { length: MOST_HALVES },
  (_, index) => `.lacks-${index + 1}::after{width:${(index + 1) / 2}ch}`,
).join('');

const SCREEN = `
*{box-sizing:border-box}
html{font:400 1rem/1.5 Inter,'Inter Variable','Source Sans 3',Arial,sans-serif;font-variant-numeric:tabular-nums}
html.large-print{font-size:150%}
body{margin:0 auto;padding:2rem 1.25rem;max-width:56rem;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em;text-wrap:balance}
h1{font-size:2rem;margin-top:.25em}h2{font-size:1.5rem;border-top:1px solid var(--rule);padding-top:1rem}
h3{font-size:1.2rem}h4{font-size:1.05rem}h5,h6{font-size:1rem}
p,ul,ol,dl{margin:.5rem 0}a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
.council{color:var(--quiet);margin:0}.lead{font-size:1.1rem}
.note,figcaption{font-size:.875rem;color:var(--quiet)}
dt{color:var(--quiet);font-size:.875rem}dd{margin:0}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem}
.cover>div,.glossary>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem;padding:.35rem 0;border-top:1px solid var(--hairline)}
.asked :is(p,ul,ol){margin:0 0 .35rem}.asked :is(ul,ol){padding-left:1.5rem}
.glossary dt{color:inherit;font-weight:600}
.figure strong{font-size:2rem;line-height:1.1;margin-right:.5rem}
.frame{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.35}
table.wide{min-width:46rem}table.widest{min-width:76rem}:is(.wide,.widest) tbody th{min-width:9rem}
@media screen{.frame{container-type:inline-size}caption span{display:inline-block;position:sticky;left:0;max-width:100cqi}.drawing{direction:rtl}.drawing svg{direction:ltr;min-width:40rem}}
caption,.caption{text-align:left;font-weight:600;padding:.5rem 0;margin:0}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--hairline);font-weight:400}
thead th{color:var(--quiet);font-size:.8125rem;border-color:var(--rule);vertical-align:bottom;overflow-wrap:normal}
.decimal{text-align:right;white-space:nowrap}thead .decimal{white-space:normal}
.decimal .mark{margin-right:.35rem}
[class^=lacks]::after{content:'';display:inline-block}
${LACKS}
.unseen-words{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.mark{padding:.05em .45em;border-radius:.2em;white-space:nowrap}
.mark.red{background:var(--red);color:var(--red-ink)}.mark.amber{background:var(--amber);color:var(--amber-ink)}
.mark.green{background:var(--green);color:var(--green-ink)}.mark.watch{background:var(--watch);color:var(--watch-ink)}
.mark.plain{outline:1px solid var(--rule)}
figure{margin:1rem 0}svg{display:block;width:100%;height:auto}
.page{border-top:1px solid var(--rule);margin-top:2rem}
@media (forced-colors:active){.mark{outline:1px solid}}
@media (max-width:40rem){.cover>div,.glossary>div{display:block}}`;

const PRINT = `
@page{size:A4;margin:15mm 16mm}
@page landscape{size:A4 landscape}
@media print{
:root{color-scheme:light}
html{font-size:9.5pt;line-height:1.35}html.large-print{font-size:18pt}
body{max-width:none;padding:0}.skip,nav{display:none}
main>section{break-before:page}.page{break-before:page}
main>section>h2:first-child+.page{break-before:avoid}
.page{border:0;margin:0}html:not(.large-print) .page{break-inside:avoid}
.goes-on{break-before:auto}:is(.lead,.kept,.kept li){break-after:avoid}
html:not(.large-print) :is(thead,tbody tr:nth-child(-n+2),tbody tr:nth-last-child(3),tbody tr:nth-last-child(2)){break-after:avoid}
.landscape,h2:has(+.landscape){page:landscape}.landscape{break-before:page;break-after:page}
h2+.landscape{break-before:auto}
h1,h2,h3,h4,h5,h6,caption,.caption{break-after:avoid}
h1{font-size:22pt}h2{font-size:15pt;border:0;padding:0}h3{font-size:12.5pt}h4,h5,h6{font-size:10.5pt}
html.large-print h1{font-size:30pt}html.large-print :is(h2,h3,h4,h5,h6){font-size:22pt}
.page h3{margin-top:0}.page h4{margin:.6em 0 .2em}.page p,.page dl,.page ul,.page figure{margin:.25rem 0}
table{font-size:8pt}table.wide,table.widest,:is(.wide,.widest) tbody th{min-width:0}thead th,.note,figcaption,dt{font-size:7.5pt}html.large-print :is(table,th,.note,figcaption,dt){font-size:18pt}
th,td{padding:.12rem .3rem}thead{display:table-header-group}tr,figure{break-inside:avoid}
.frame{overflow:visible}.mark{print-color-adjust:exact}svg{print-color-adjust:exact}
}`;

/** The one style sheet of a page: light, dark, paper of A4, large print. */
export const PAGE_STYLE = `${COLOURS}${SCREEN}${PRINT}`.trim();
