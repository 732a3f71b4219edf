// A report in headless Chromium: by mouse, by keyboard alone, without scripts, on a phone, and on paper.
//   node report.js <report.html>
// Ends with 0 where everything held. CHROMIUM names another Chromium than /usr/bin/chromium.
const assert = require('node:assert/strict');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');

const address = pathToFileURL(process.argv[2]).href;

const column = (page, index) => page.locator('table').first().locator('tbody tr').evaluateAll(
  (rows, index) => rows.map(row => row.cells[index].dataset.order ?? row.cells[index].textContent), index);

// The column that a test sorts by: the first of numbers.
const numbers = page => page.locator('table').first().locator('thead th').evaluateAll(
  heads => heads.findIndex(head => head.classList.contains('number')));

const byNumber = (values, down) => [...values].map(Number).sort((a, b) => down ? b - a : a - b).map(String);

async function sortsByMouse(page) {
  const index = await numbers(page);
  const before = await column(page, index);
  assert.ok(new Set(before).size > 1, 'The first table has nothing to sort.');
  const button = page.locator('table').first().locator('thead th').nth(index).locator('button');
  await button.click();
  assert.deepEqual(await column(page, index), byNumber(before, true));
  await button.click();
  assert.deepEqual(await column(page, index), byNumber(before, false));
  console.log('sorted by mouse');
}

async function worksByKeyboard(page) {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).hash, '#main');
  const index = await numbers(page);
  const before = await column(page, index);
  const wanted = page.locator('table').first().locator('thead th').nth(index).locator('button');
  for (let presses = 0; !await wanted.evaluate(button => button === document.activeElement); presses++) {
    assert.ok(presses < 500, 'The heading is never reached by the tab key.');
    await page.keyboard.press('Tab');
  }
  assert.notEqual(await wanted.evaluate(button => getComputedStyle(button).outlineStyle), 'none');
  await page.keyboard.press('Enter');
  assert.deepEqual(await column(page, index), byNumber(before, true));
  assert.equal(await page.locator('table').first().locator('thead th').nth(index).getAttribute('aria-sort'), 'descending');
  console.log('sorted by keyboard');
}

async function unfoldsOnPaper(page) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('details:not([open])').count(), 0);
  assert.equal(await page.locator('nav').isVisible(), false);
  assert.ok((await page.pdf({ format: 'A4' })).length > 0);
  console.log('unfolded on paper');
}

async function fitsAPhone(page) {
  await page.setViewportSize({ width: 400, height: 800 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'The page is wider than the phone.');
  console.log('fits a phone');
}

(async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
  const faults = [];
  async function open(options, steps) {
    const page = await (await browser.newContext(options)).newPage();
    page.on('pageerror', fault => faults.push(String(fault)));
    page.on('console', message => { if (message.type() === 'error') faults.push(message.text()); });
    page.on('request', request => { if (request.url().split('#')[0] !== address) faults.push(`asks for ${request.url()}`); });
    await page.goto(address);
    await steps(page);
    await page.close();
  }
  try {
    await open({}, sortsByMouse);
    await open({}, worksByKeyboard);
    await open({}, unfoldsOnPaper);
    await open({}, fitsAPhone);
    await open({ javaScriptEnabled: false }, async page => {
      assert.ok(await page.locator('table tbody tr').first().isVisible());
      console.log('reads without scripts');
    });
    assert.deepEqual(faults, []);
    console.log('asked for nothing');
  } finally {
    await browser.close();
  }
})().catch(fault => { console.error(fault); process.exit(1); });
