import { chromium } from 'playwright-core'
const base='http://127.0.0.1:5099'
const browser=await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:['--no-sandbox']})
const shots=JSON.parse(process.argv[2])
async function page(size,dark,who){
  const ctx=await browser.newContext({viewport:size==='m'?{width:390,height:844}:{width:1440,height:900},colorScheme:dark?'dark':'light',hasTouch:size==='m'})
  const p=await ctx.newPage(); await p.goto(base+'/sign-in'); await p.getByLabel('E-mail').fill(who+'@demo.crm.example'); await p.getByLabel('Password',{exact:true}).fill('demo-Sunrise-2026'); await p.getByRole('button',{name:'Sign in'}).click(); await p.waitForURL(u=>!u.pathname.includes('sign-in')); return p }
const pages={}
for(const s of shots){ const k=s.size+s.dark+(s.who||'admin'); const p=pages[k]??=await page(s.size,s.dark,s.who||'admin')
 try{ await p.goto(base+s.path); await p.waitForLoadState('networkidle'); await p.waitForTimeout(400);
 for(const c of s.click||[]) { const l=c.startsWith('text=')?p.getByText(c.slice(5)).first():p.getByRole(c.split('|')[0],{name:c.split('|')[1]}).first(); await l.click({timeout:5000}); await p.waitForTimeout(600)}
 }catch(e){console.log(s.name,String(e).slice(0,200))}
 await p.screenshot({path:'/tmp/look/pics/'+s.name+'.png',fullPage:!!s.full}) }
await browser.close()
