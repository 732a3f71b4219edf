// Neo4j Browser in headless Chromium on the Bolt port: connects, runs a query, sees nodes in our colours, expands one, sees a misspelt label warned of.
//   node browser.js <host:port of Bolt> <folder of Browser's files> <folder of kg export browser> [picture.png]
// Ends with 0 where everything held. CHROMIUM names another Chromium than /usr/bin/chromium.
const assert = require('node:assert/strict');
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { chromium } = require('playwright-core');

const [bolt, files, kit, picture] = process.argv.slice(2);
const Patience = 30000;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };

// Browser is a page of this machine, as it is where Neo4j serves it.
function serve() {
  const server = http.createServer((request, response) => {
    const file = path.join(files, path.normalize(new URL(request.url, 'http://localhost').pathname));
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[path.extname(file)] || 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function drop(page, name) {
  const content = fs.readFileSync(path.join(kit, name)).toString('base64');
  const dataTransfer = await page.evaluateHandle(({ content, name }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));
    return transfer;
  }, { content, name });
  await page.dispatchEvent('.filedrop', 'drop', { dataTransfer });
}

// The editor shows blanks as no-break spaces.
const holds = (page, text, wanted) => page.waitForFunction(
  ({ start, wanted }) => [...document.querySelectorAll('.monaco-editor .view-line')].some(line => line.textContent.replaceAll('\u00a0', ' ').startsWith(start)) === wanted,
  { start: text.slice(0, 20), wanted }, { timeout: Patience / 6 }).then(() => true, () => false);

// Keys that come before the editor is ready are lost, so each step is looked at, and all are tried again.
async function run(page, text) {
  for (let tries = 0; tries < 6; tries++) {
    await page.locator('.monaco-editor').first().click({ position: { x: 200, y: 10 } });
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
    if (!await holds(page, text, true)) continue;
    await page.keyboard.press('Control+Enter');
    if (await holds(page, text, false)) return;
  }
  assert.fail(`Browser never ran: ${text}`);
}

const count = page => page.locator('svg g.node').count();

async function look(page, address) {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.locator('[data-testid=boltaddress], input[name=host]').first().fill(bolt);
  await page.fill('[data-testid=username]', 'neo4j');
  await page.click('[data-testid=connect]');
  await page.waitForSelector('text=/You are connected|You have a working connection/', { timeout: Patience });
  console.log('connected');

  // A page that is still loading its parts does not notice what is dropped on it.
  for (let tries = 1; ; tries++) {
    await drop(page, 'style.grass');
    const taken = await page.waitForSelector('text=node.Organization', { timeout: Patience / 3 }).catch(() => null);
    if (taken) break;
    assert.ok(tries < 3, 'Browser never took style.grass');
  }

  await run(page, 'MATCH (p:Person)-[r:SUPPORTS|OPPOSES]-(o:Organization) RETURN p, r, o ORDER BY p.name LIMIT 1');
  await page.waitForSelector('svg g.node', { timeout: Patience });
  const shown = await page.locator('svg g.node circle.b-outline').evaluateAll(circles => circles.map(circle => circle.getAttribute('fill').toLowerCase()));
  const style = fs.readFileSync(path.join(kit, 'style.grass'), 'utf8');
  const colours = ['Person', 'Organization'].map(label => style.match(new RegExp(`node\\.${label} \\{[^}]*?color: (#\\w+)`))[1].toLowerCase());
  assert.deepEqual([...shown].sort(), [...colours].sort());
  console.log('coloured');

  const before = await count(page);
  await page.locator('svg g.node').first().dblclick({ force: true });
  await page.waitForFunction(before => document.querySelectorAll('svg g.node').length > before, before, { timeout: Patience });
  console.log('expanded');
  if (picture) await page.screenshot({ path: picture });

  await run(page, 'MATCH (n:Persn) RETURN n');
  await page.locator('article').first().locator('text=/^Warn$/').first().click({ timeout: Patience });
  await page.waitForSelector('text=missing label name is: Persn', { timeout: Patience });
  console.log('warned');
}

(async () => {
  const server = await serve();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
  page.on('pageerror', fault => { console.error(`Browser's page: ${fault}`); });
  try {
    await look(page, `http://127.0.0.1:${server.address().port}/index.html`);
  } catch (fault) {
    if (picture) await page.screenshot({ path: picture });
    throw fault;
  } finally {
    await browser.close();
    server.close();
  }
})().catch(fault => { console.error(fault); process.exit(1); });
