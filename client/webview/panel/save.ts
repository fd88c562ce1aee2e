import type { PictureFormat } from '../../../server/src/protocol/panel';

const SVG = 'http://www.w3.org/2000/svg';
/** What a picture keeps of its style sheet. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];
const MARGIN = 16;
const TITLE = 28;
/** Pixels of a saved PNG to one of the page. */
const SCALE = 2;

/** A picture that stands by itself: with its title and its styles, on white, in the colours of print; without what pages need. */
export function toSvg(frame: Element): string {
  const title = `${frame.querySelector('h3')!.textContent} ${frame.querySelector('.verdict')!.textContent}`.trim();
  const copy = frame.querySelector('svg')!.cloneNode(true) as SVGSVGElement;
  const stage = document.createElement('div');
  stage.className = 'print picture';
  stage.setAttribute('aria-hidden', 'true');
  stage.append(copy);
  document.body.append(stage);
  try {
    styleAll(copy);
    return new XMLSerializer().serializeToString(framed(copy, title));
  } finally {
    stage.remove();
  }
}

/** Writes the styles that the page gives into the elements themselves; all are read before the first loses its class. */
function styleAll(svg: SVGSVGElement): void {
  const all = Array.from(svg.querySelectorAll('*'), (element) => ({ element, ...stylesOf(element) }));
  for (const { element, isShown, styles } of all) {
    for (const name of ['class', 'role', 'tabindex', 'aria-label', 'data-mark']) element.removeAttribute(name);
    for (const [name, value] of styles) element.setAttribute(name, value);
    if (!isShown) element.remove();
  }
}

function stylesOf(element: Element): { isShown: boolean; styles: (readonly [string, string])[] } {
  const style = getComputedStyle(element);
  const styles = STYLES.map((name) => [name, style.getPropertyValue(name)] as const);
  // a pattern is named by an attribute, which stays
  return { isShown: style.display !== 'none', styles: styles.filter(([name, value]) => value !== '' && !(name === 'fill' && value.includes('url('))) }; // prettier-ignore
}

function framed(copy: SVGSVGElement, title: string): SVGSVGElement {
  const { width, height } = copy.viewBox.baseVal;
  const [full, high] = [width + 2 * MARGIN, height + 2 * MARGIN + TITLE];
  const svg = made('svg', { xmlns: SVG, viewBox: `0 0 ${full} ${high}`, width: full, height: high }) as SVGSVGElement;
  const font = 'Microsoft YaHei, PingFang SC, Noto Sans CJK SC, WenQuanYi Zen Hei, sans-serif';
  const words = made('text', { x: MARGIN, y: MARGIN + 14, 'font-size': 15, 'font-weight': 600, 'font-family': font, fill: '#1f1f1f' });
  words.textContent = title;
  const name = made('title', {});
  name.textContent = title;
  const inside = made('g', { transform: `translate(${MARGIN},${MARGIN + TITLE})`, 'font-family': font });
  inside.append(...copy.childNodes);
  svg.append(name, made('rect', { width: full, height: high, fill: '#ffffff' }), words, inside);
  return svg;
}

function made(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') element.setAttribute(key, String(value));
  return element;
}

/** The picture in a form, for a file: the text of an SVG, or a PNG in base 64. Throws where the page cannot draw it. */
export async function pictureOf(frame: Element, format: PictureFormat): Promise<string> {
  const svg = toSvg(frame);
  return format === 'svg' ? `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n` : toPng(svg);
}

async function toPng(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const data = canvas.toDataURL('image/png');
  const comma = data.indexOf(',');
  if (!data.startsWith('data:image/png') || data.length - comma < 100) throw new Error('too large');
  return data.slice(comma + 1);
}
