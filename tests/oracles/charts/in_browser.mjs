// SPDX-License-Identifier: BSL-1.0
// Shows pictures inside of a page in headless Chromium: whether axe-core finds anything, whether two
// texts of a picture overlap or a text leaves it, and what each looks like.
//
//     node in_browser.mjs MODULES FOLDER [SHOTS]
//
// MODULES is a folder of node with puppeteer-core and axe-core, FOLDER holds NAME-WIDTH.svg, SHOTS
// gets a PNG of each. Pictures of other widths than 320, 640 and 1200 are shown at 1600.
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';

const [modules, folder, shots] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, 'index.js'));
const puppeteer = require('puppeteer-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const widths = [320, 640, 1200, 1600];
// Helvetica, or what stands for it, and the widest of the fonts that may stand for sans-serif.
const fonts = ['', 'DejaVu Sans'];

const names = fs.readdirSync(folder).filter((name) => name.endsWith('.svg')).sort();
const pictures = new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));

function width_of(name) {
  const width = Number(name.match(/-(\d+)\.svg$/)[1]);
  return widths.includes(width) ? width : 1600;
}

function page_of(some, style) {
  const body = some.map((name) => `<figure>${pictures.get(name)}</figure>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pictures</title>
<style>body, figure { margin: 0 } svg { display: block } ${style}</style></head>
<body><main><h1>Pictures</h1>${body}</main></body></html>`;
}

// Runs in the page: the texts of each picture that overlap, or leave it, by half a pixel or more.
function wrong_texts() {
  const wrong = [];
  let seen = 0;
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
    seen += texts.length;
    texts.forEach(([text, box], i) => {
      if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.bottom > frame.bottom + 0.5)
        wrong.push(`${svg.getAttribute('aria-labelledby')}: "${text}" leaves the picture`);
      for (const [other, beside] of texts.slice(0, i))
        if (Math.min(box.right, beside.right) - Math.max(box.left, beside.left) > 0.5 &&
            Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top) > 0.5)
          wrong.push(`${svg.getAttribute('aria-labelledby')}: "${text}" is on "${other}"`);
    });
  }
  return {wrong, seen};
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-device-scale-factor=1'],
});
const complaints = [];
let texts = 0;
let rules = 0;
let views = 0;
const page = await browser.newPage();
page.on('dialog', (dialog) => {
  complaints.push(`a script in a picture was run: ${dialog.message()}`);
  dialog.dismiss();
});

async function look(some, width, style) {
  await page.setViewport({width, height: 800});
  await page.setContent(page_of(some, style));
  const found = await page.evaluate(wrong_texts);
  texts += found.seen;
  views += some.length;
  complaints.push(...found.wrong.map((each) => `${each}, at ${width} pixels, with ${style || 'its own style'}`));
}

for (const width of widths) {
  const of_width = names.filter((name) => width === width_of(name));
  if (of_width.length === 0) continue;
  for (const font of fonts) {
    const style = font && `svg { font-family: "${font}" }`;
    await look(of_width, width, style);
    // Pictures of every width, scaled to this one.
    await look(names, width, `${style} svg { width: 100%; height: auto }`);
  }
  await page.setContent(page_of(of_width, ''));
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run());
  rules += result.passes.length;
  for (const violation of result.violations)
    for (const node of violation.nodes)
      complaints.push(`axe-core, ${violation.id}: ${violation.help}: ${node.html.slice(0, 100)}`);
  if (!result.passes.some((rule) => rule.id === 'svg-img-alt' && rule.nodes.length === of_width.length))
    complaints.push('axe-core did not look at every picture');
  if (shots) {
    const elements = await page.$$('svg');
    for (const [i, element] of elements.entries())
      await element.screenshot({path: path.join(shots, of_width[i].replace('.svg', '.png'))});
  }
}
await browser.close();

complaints.forEach((each) => console.log(each));
console.log(`${names.length} pictures in ${views} views, ${texts} texts: ${complaints.length} complaints; ` +
            `axe-core passed ${rules} rules`);
process.exit(complaints.length > 0 || names.length === 0 ? 1 : 0);
