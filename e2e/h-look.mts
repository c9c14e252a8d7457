import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
const base = 'http://127.0.0.1:4417';
const log = readFileSync('/tmp/h-data/log', 'utf8');
const password = (email: string) => new RegExp(`${email.replaceAll('.', '\\.')}\\s+(\\S+)`).exec(log)![1]!;
const axe = readFileSync('/work/main/e2e/node_modules/axe-core/axe.min.js', 'utf8');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const jobs: Record<string, string[]> = JSON.parse(process.argv[2]!);
const mode = process.argv[3] ?? 'desk';
for (const [email, paths] of Object.entries(jobs)) {
  const context = await browser.newContext({
    viewport: mode === 'phone' ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    colorScheme: mode === 'dark' ? 'dark' : 'light', locale: 'en-GB', bypassCSP: true,
  });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') console.log(email, m.type(), m.text().slice(0, 300)); });
  page.on('pageerror', (e) => console.log(email, 'pageerror', e.message));
  const answer = await context.request.post(`${base}/api/auth/sign-in/email`, { data: { email, password: password(email) }, headers: { origin: base } });
  console.log(email, answer.status(), (await answer.text()).slice(0, 150));
  for (const path of paths) {
    await page.goto(base + path);
    await page.waitForSelector('main h1:not([data-waiting])', { timeout: 20000 }).catch(() => console.log('no heading', path));
    await page.waitForTimeout(1500);
    const name = `${email.split('@')[0]}${path.replace(/[^a-z0-9]+/gi, '_')}-${mode}`;
    await page.screenshot({ path: `/tmp/h-data/shots/${name}.png`, fullPage: true });
    await page.evaluate(axe);
    const found = await page.evaluate(async () => (await (window as any).axe.run()).violations.map((v: any) => `${v.id}: ${v.nodes.map((n: any) => n.html.slice(0, 120)).slice(0, 3).join(' || ')}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    console.log(path, page.url().replace(base, ''), await page.title(), 'axe', found, 'overflow', wide);
  }
  await context.close();
}
await browser.close();
