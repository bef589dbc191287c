import { escapeHtml } from '../../escape-html.ts'

export type Box = { x: number; y: number; width: number; height: number }

type Picture = { title: string; width: number; height: number; parts: string[] }

/** A whole SVG, readable in light and dark; whoever cannot see it is read its title. */
export const svg = ({ title, width, height, parts }: Picture): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${at(height)}" viewBox="0 0 ${width} ${at(height)}" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    `<rect class="page" width="${width}" height="${at(height)}"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')

/** A page's own background, since who looks may have a dark browser and a light GitHub. */
const style = [
  ':root{--page:#fff;--ink:#1f2328;--faint:#59636e;--edge:#d1d9e0;--green:#1a7f37;--orange:#bc4c00;--red:#cf222e;--blue:#0969da;--c4:#8250df;--c5:#9a6700;--c6:#bf3989;--c7:#6e7781}',
  '@media(prefers-color-scheme:dark){:root{--page:#0d1117;--ink:#e6edf3;--faint:#9198a1;--edge:#3d444d;--green:#3fb950;--orange:#db6d28;--red:#f85149;--blue:#4493f8;--c4:#ab7df8;--c5:#d29922;--c6:#db61a2;--c7:#9198a1}}',
  'text{font:11px system-ui,sans-serif;fill:var(--ink)}.head{font-size:17px;font-weight:600}.heading{font-size:13px;font-weight:600}.name{font-size:12px;font-weight:600}',
  '.big{font-size:22px;font-weight:600}.tiny{font-size:9px}.middle{text-anchor:middle}.end{text-anchor:end}.faint{fill:var(--faint)}',
  '.page{fill:var(--page)}.panel{fill:none;stroke:var(--edge)}.edge{stroke:var(--edge);stroke-width:.7}.rest{fill:var(--edge)}.on-rest{stroke:var(--edge)}.line{fill:none;stroke-width:1.6;stroke-linecap:round}.limit{stroke-dasharray:5 4}',
  ...['green', 'orange', 'red', 'blue'].map(
    (color) => `.${color}{fill:var(--${color})}.on-${color}{stroke:var(--${color})}`,
  ),
  ...['blue', 'orange', 'green', 'red', 'c4', 'c5', 'c6', 'c7'].map(
    (color, index) => `.s${index}{stroke:var(--${color})}.k${index}{fill:var(--${color})}`,
  ),
].join('')

/** How many colours there are for lines, `s0` and `k0` on. */
export const lineColors = 8

/** A length or a place, in tenths of a pixel. */
export const at = (value: number): string => `${Math.round(value * 10) / 10}`

type Words = { x: number; y: number; words: string; kind?: string; fit?: number }

/** A line of text, cut to `fit` pixels where that is given; `kind` names its classes. */
export const text = ({ x, y, words, kind = '', fit }: Words): string =>
  `<text${kind === '' ? '' : ` class="${kind}"`} x="${at(x)}" y="${at(y)}">${escapeHtml(fit === undefined ? words : shortened(words, fit))}</text>`

/** About; a browser without this machine's fonts measures otherwise. */
export const letterWidth = 6

const shortened = (words: string, fit: number): string => {
  const letters = Math.max(1, Math.floor(fit / letterWidth))
  return words.length > letters ? `${words.slice(0, letters - 1)}…` : words
}

export const rect = (kind: string, { x, y, width, height }: Box): string =>
  `<rect class="${kind}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="2"/>`

export const line = (kind: string, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string =>
  `<path class="${kind}" d="M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}"/>`
