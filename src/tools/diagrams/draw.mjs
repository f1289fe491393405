// Draws every model of bpmn/ as docs/diagrams/<model>.svg, and a PNG beside it when asked (--png FOLDER).
//
//   npm ci && npm run draw                       all models
//   npm run draw -- ballot.bpmn --png FOLDER     one of them, with a picture to look at
//
// The browser is the system's Chromium: CHROMIUM names it when it is not found on the path.
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const models = join(root, 'bpmn');
const drawings = join(root, 'docs', 'diagrams');
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

const asked = process.argv.slice(2);
const pngAt = asked.indexOf('--png');
const pictures = pngAt < 0 ? null : asked.splice(pngAt, 2)[1];

function browserPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [process.env.CHROMIUM, ...places].filter(Boolean).find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) {
    throw new Error('No Chromium on the path: name it in CHROMIUM.');
  }
  return found;
}

async function svgOf(page, xml) {
  const { svg, warnings } = await page.evaluate(async (text) => {
    const canvas = document.getElementById('canvas');
    canvas.innerHTML = '';
    const viewer = new window.BpmnJS({ container: canvas });
    const imported = await viewer.importXML(text);
    const saved = await viewer.saveSVG();
    viewer.destroy();
    return { svg: saved.svg, warnings: imported.warnings.map((warning) => warning.message) };
  }, xml);
  if (warnings.length) {
    throw new Error(warnings.join('\n'));
  }
  return svg;
}

// bpmn-js gives its arrowheads random names: two drawings of one model must be the same file.
function steady(svg) {
  const names = new Map();
  return svg.replace(/marker-[a-z0-9]{20,}/g, (name) => {
    if (!names.has(name)) {
      names.set(name, `marker-${names.size + 1}`);
    }
    return names.get(name);
  });
}

// The line the test reads to know that the drawing is not older than its model.
function signed(svg, xml) {
  const title = xml.match(/<bpmn:process [^>]*name="([^"]*)"/)[1];
  const hash = createHash('sha256').update(xml, 'utf8').digest('hex');
  return svg
    .replace(/<\?xml[^>]*>\s*|<!DOCTYPE[^>]*>\s*/g, '')
    .replace(/<svg ([^>]*)>/, `<svg role="img" data-model-sha256="${hash}" $1><title>${title}</title>`)
    .concat('\n');
}

const browser = await chromium.launch({ executablePath: browserPath(), args: flags });
try {
  const page = await browser.newPage();
  await page.setContent('<div id="canvas" style="width:1560px;height:1080px"></div>');
  await page.addScriptTag({ path: viewer });
  mkdirSync(drawings, { recursive: true });
  const files = readdirSync(models).filter((file) => file.endsWith('.bpmn') && (!asked.length || asked.includes(file)));
  for (const file of files.sort()) {
    const xml = readFileSync(join(models, file), 'utf8');
    const svg = signed(steady(await svgOf(page, xml)), xml);
    const name = file.replace('.bpmn', '');
    writeFileSync(join(drawings, `${name}.svg`), svg);
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      const sheet = await browser.newPage();
      await sheet.setContent(`<body style="margin:12px;background:#fff">${svg}</body>`);
      await (await sheet.$('svg')).screenshot({ path: join(pictures, `${name}.png`) });
      await sheet.close();
    }
    console.log(`${name}.svg`);
  }
} finally {
  await browser.close();
}
