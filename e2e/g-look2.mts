import { chromium } from '@playwright/test';
import { createHmac } from 'node:crypto';
const BASE='http://127.0.0.1:4471';
function totp(key: string){ const A='ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'; let bits=''; for(const ch of key.replace(/\s/g,'')) bits+=A.indexOf(ch).toString(2).padStart(5,'0'); const bytes=Buffer.from(bits.match(/.{8}/g)!.map(b=>parseInt(b,2))); const c=Buffer.alloc(8); c.writeBigUInt64BE(BigInt(Math.floor(Date.now()/30000))); const h=createHmac('sha1',bytes).update(c).digest(); const o=h[19]!&15; return String((h.readUInt32BE(o)&0x7fffffff)%1e6).padStart(6,'0'); }
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
async function browser(){ const c = await b.newContext({viewport:{width:1280,height:800}}); const p = await c.newPage(); p.setDefaultTimeout(12000);
p.on('console',m=>{ if(['error','warning'].includes(m.type())) console.log('console',m.type(),m.text())}); p.on('pageerror',e=>console.log('pageerror',e.message)); return p;}
async function signIn(p:any,email:string,pw:string,path='/'){ await p.goto(BASE+'/sign-in?to='+encodeURIComponent(path)); await p.getByLabel('E-mail address').fill(email); await p.getByLabel('Password',{exact:true}).fill(pw); await p.keyboard.press('Enter'); }
const p = await browser(); const q = await browser();
const HEAD=['leader@norfolk.example','animating-nemesis-pummel-defuse'] as const;
await signIn(p,...HEAD); await p.waitForURL(/norfolk\/scorecard/); console.log('head begins', p.url());
await p.getByRole('heading',{level:1}).waitFor(); await p.waitForTimeout(1000);
await p.getByRole('button',{name:'Display'}).click(); await p.getByRole('radio',{name:'Compact'}).check({force:true}); await p.waitForTimeout(500); await p.keyboard.press('Escape'); await p.screenshot({path:'/tmp/g-shots/compact.png'});
await signIn(q,...HEAD,'/norfolk/place?place=norwich'); await q.waitForURL(/norfolk\/place\?/); await q.waitForTimeout(1000); console.log('q density', await q.evaluate(()=>document.documentElement.dataset['density']));
// p ends all others
await p.goto(BASE+'/my-account'); await p.getByRole('button',{name:'End all others'}).click(); await p.getByText('All your other sessions are ended').waitFor();
await q.getByRole('link',{name:'Matrix',exact:true}).click(); await q.waitForURL(/sign-in/); console.log('q after end', q.url()); await q.waitForTimeout(400); await q.screenshot({path:'/tmp/g-shots/ended.png'});
// second factor by keyboard
await p.getByRole('button',{name:'Set it up'}).focus(); await p.keyboard.press('Enter'); await p.keyboard.type(HEAD[1]); await p.keyboard.press('Enter');
const key=(await p.locator('code').filter({hasText:/^[A-Z2-7 ]{20,}$/}).textContent())!; console.log('key', key.length);
await p.keyboard.press('Tab'); await p.keyboard.type(totp(key)); await p.keyboard.press('Enter'); await p.getByText('I have kept them').waitFor(); await p.waitForTimeout(300); await p.locator('#second-factor').screenshot({path:'/tmp/g-shots/codes.png'});
const codes=await p.locator('#second-factor li code').allTextContents(); console.log(codes.length);
await p.getByRole('button',{name:'I have kept them'}).click(); await p.getByRole('button',{name:'Turn it off'}).waitFor(); 
// q signs in with second factor, lands where it was
await q.getByLabel('E-mail address').fill(HEAD[0]); await q.getByLabel('Password',{exact:true}).fill(HEAD[1]); await q.keyboard.press('Enter'); await q.waitForURL(/second-factor/); console.log(q.url()); await q.waitForTimeout(300); await q.screenshot({path:'/tmp/g-shots/second.png'});
await q.getByRole('button',{name:'Use a recovery code'}).click(); await q.keyboard.type(codes[0]!); await q.keyboard.press('Enter'); await q.waitForURL(/norfolk\/matrix/); console.log('q back at', q.url()); await q.waitForTimeout(2500); console.log(q.url(), await q.getByRole('alert').allTextContents()); await q.screenshot({path:'/tmp/g-shots/afterrec.png'});
// turn off
await p.getByRole('button',{name:'Turn it off'}).click(); await p.getByLabel('Your password').fill(HEAD[1]); await p.keyboard.press('Enter'); await p.getByRole('button',{name:'Set it up'}).waitFor(); console.log('off');
// preferences
await p.getByLabel('Begin in').selectOption('norfolk'); await p.getByRole('combobox',{name:'at',exact:true}).selectOption('breckland'); await p.waitForTimeout(300); await p.getByRole('combobox',{name:'with',exact:true}).selectOption({index:2}); await p.waitForTimeout(500); await p.screenshot({path:'/tmp/g-shots/prefs.png'}); await p.getByRole('link',{name:'Vital Signs'}).click(); await p.waitForURL(/scorecard/); console.log('begins', p.url());
// reset
await p.waitForTimeout(1000);
const r = await browser(); await r.goto(BASE+'/forgotten-password'); await r.getByLabel('E-mail address').fill('member@norfolk.example'); await r.keyboard.press('Enter'); await r.getByText('If there is an account').waitFor(); await r.screenshot({path:'/tmp/g-shots/forgotten.png'});
await r.getByRole('link',{name:'a page of their own'}).click(); await r.waitForTimeout(500); await r.screenshot({path:'/tmp/g-shots/mails.png'}); const href=await r.locator('a[href*="reset-password"]').first().getAttribute('href'); console.log(href?.replace(/token=.*/,'token=…')); await r.goto(href!); await r.getByLabel('New password').fill('password'); await r.keyboard.press('Enter'); await r.getByRole('alert').waitFor(); await r.screenshot({path:'/tmp/g-shots/reset.png'}); await r.getByLabel('New password').fill('kettle-orbit-lemon-9'); await r.keyboard.press('Enter'); await r.waitForURL(/sign-in\?why=reset/); await r.getByLabel('E-mail address').fill('member@norfolk.example'); await r.getByLabel('Password',{exact:true}).fill('kettle-orbit-lemon-9'); await r.keyboard.press('Enter'); await r.waitForURL(/scorecard/); await r.waitForTimeout(1500); console.log('member', r.url()); await r.screenshot({path:'/tmp/g-shots/member.png'});
await b.close();
