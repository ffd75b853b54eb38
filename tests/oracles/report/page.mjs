// SPDX-License-Identifier: BSL-1.0
// Shows pages in headless Chromium and complains about what readers would.
//
//     node page.mjs MODULES FOLDER
//
// MODULES is a folder of node with puppeteer-core and axe-core; FOLDER holds the pages and gets
// pictures of them, and what a printer would print.
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';

const [modules, folder] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, 'index.js'));
const puppeteer = require('puppeteer-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const widths = [320, 640, 1200];

// Runs in the page: what is wider than the window, texts of pictures that overlap, and how many
// pictures are seen.
function faults_of_page() {
  const faults = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.push('the page is wider than the window');
  for (const each of document.querySelectorAll('body *')) {
    const box = each.getBoundingClientRect();
    if (box.right > width + 0.5 && box.width > 0)
      faults.push(`<${each.tagName}> "${each.textContent.slice(0, 40)}" is cut off`);
  }
  for (const cell of document.querySelectorAll('th, td'))
    if (cell.scrollWidth > cell.clientWidth + 1) faults.push(`"${cell.textContent}" leaves its cell`);
  let pictures = 0;
  for (const svg of document.querySelectorAll('svg')) {
    if (svg.getBoundingClientRect().width === 0) continue;
    ++pictures;
    const boxes = [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
    boxes.forEach((box, i) => boxes.slice(0, i).forEach((other) => {
      if (Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.5 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.5)
        faults.push('two texts of a picture overlap');
    }));
    const letters = svg.querySelector('text').getBoundingClientRect().height;
    if (letters < 10) faults.push(`letters of a picture are ${letters} pixels high`);
  }
  const ids = [...document.querySelectorAll('[id]')].map((each) => each.id);
  if (new Set(ids).size !== ids.length) faults.push('an id stands twice');
  return {faults, pictures};
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-device-scale-factor=1'],
});
const complaints = [];
let rules = 0;
let pictures = 0;
const names = fs.readdirSync(folder).filter((name) => name.endsWith('.html')).sort();
for (const name of names) {
  const page = await browser.newPage();
  await page.setBypassCSP(true);  // or axe-core could not be put in
  const complain = (what) => complaints.push(`${name}: ${what}`);
  const url = `file://${path.resolve(folder, name)}`;
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) complain(`asks for ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    complain(`a script was run: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('pageerror', (error) => complain(error.message));
  for (const width of widths) {
    await page.setViewport({width, height: 800});
    await page.goto(url);
    const seen = await page.evaluate(faults_of_page);
    seen.faults.forEach((each) => complain(`${each}, at ${width} pixels`));
    pictures += seen.pictures;
    await page.evaluate(axe);
    const result = await page.evaluate(() => axe.run());
    rules += result.passes.length;
    for (const violation of result.violations)
      for (const node of violation.nodes)
        complain(`axe-core, ${violation.id}: ${violation.help}: ${node.html.slice(0, 100)}`);
    await page.screenshot({path: path.join(folder, name.replace('.html', `-${width}.png`)), fullPage: true});
  }
  await page.pdf({path: path.join(folder, name.replace('.html', '.pdf')), format: 'A4',
                  margin: {top: '15mm', bottom: '15mm', left: '15mm', right: '15mm'}});
  await page.close();
}
await browser.close();

complaints.forEach((each) => console.log(each));
console.log(`${names.length} pages at ${widths.length} widths with ${pictures} pictures: ` +
            `${complaints.length} complaints; axe-core passed ${rules} rules`);
process.exit(complaints.length > 0 || names.length === 0 ? 1 : 0);
