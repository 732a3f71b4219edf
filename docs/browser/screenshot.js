// Takes docs/browser/positions.png from the real Neo4j Browser in headless Chromium, and checks on the way that style, favourites and guide load:
//   npm install playwright-core && kg export browser kit && node docs/browser/screenshot.js http://127.0.0.1:17474/browser/ 127.0.0.1:17687 kit docs/browser/positions.png
// User and password are neo4j and NEO4J_PASSWORD.
const { chromium } = require('playwright-core');
const fs = require('fs');
const path = require('path');

const [address, bolt, kit, picture] = process.argv.slice(2);
const query = 'MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(b:Actor) RETURN a, r, b ORDER BY r.sourceCount DESC, r.statementCount DESC LIMIT 24';

async function drop(page, name) {
  const content = fs.readFileSync(path.join(kit, name)).toString('base64');
  const files = await page.evaluateHandle(({ content, name }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));
    return transfer;
  }, { content, name });
  await page.dispatchEvent('.filedrop', 'drop', { dataTransfer: files });
}

async function run(page, text) {
  await page.locator('body').click({ position: { x: 700, y: 950 } });
  await page.keyboard.press('/');
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+Enter');
}

(async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.locator('[data-testid=boltaddress], input[name=host]').first().fill(bolt);
  await page.fill('[data-testid=username]', 'neo4j');
  await page.fill('[data-testid=password]', process.env.NEO4J_PASSWORD || '');
  await page.click('[data-testid=connect]');
  await page.waitForSelector('text=You are connected', { timeout: 90000 });
  await drop(page, 'style.grass');
  await page.waitForSelector('text=node.Organization', { timeout: 30000 });
  await drop(page, 'favourites.zip');
  await page.locator('[data-testid=navigationfavorites], [title=Favorites]').first().click();
  await page.waitForSelector('text=Who and what is most contested?', { timeout: 30000 });
  await page.locator('[data-testid=navigationfavorites], [title=Favorites]').first().click();
  if (process.env.GUIDE) {
    await run(page, `:play ${process.env.GUIDE}`);
    await page.waitForSelector('text=Who backs and who attacks whom', { timeout: 30000 });
    await page.screenshot({ path: picture.replace('.png', '-guide.png') });
  }
  await run(page, ':clear');
  await page.waitForTimeout(2000);
  await run(page, query);
  await page.waitForSelector('text=Relationship types', { timeout: 60000 });
  await page.locator('[title=Fullscreen], [data-testid=fullscreen]').first().click();
  await page.waitForTimeout(6000); // the layout comes to rest
  await page.locator('[aria-label=zoom-to-fit]').first().click();
  await page.waitForTimeout(2000);
  await page.screenshot({ path: picture });
  await browser.close();
})().catch(problem => { console.error(problem); process.exit(1); });
