import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Scheme = 'light' | 'dark'

/** As Chromium numbers them in its settings. */
const schemes: Record<Scheme, number> = { dark: 0, light: 1 }

type Photograph = { chromium: string; html: string; width: number; scheme: Scheme; path: string }

/** Writes what a browser of this width shows of a page, from its top to its end, as a PNG; tells how wide the page is. */
export const photograph = async ({ chromium, html, width, scheme, path }: Photograph): Promise<{ width: number }> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-page-'))
  try {
    await writeFile(join(directory, 'page.html'), html + tellSize)
    await writeFile(join(directory, 'frame.html'), frame(width))
    const look = (height: number, ...flags: string[]) =>
      run(
        chromium,
        [
          ...['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=10000'],
          ...[`--user-data-dir=${join(directory, 'profile')}`, `--window-size=${width},${height}`],
          ...[`--blink-settings=preferredColorScheme=${schemes[scheme]}`, ...flags],
          `file://${join(directory, 'frame.html')}`,
        ],
        { maxBuffer: 64 * 1024 * 1024 },
      )
    const { stdout } = await look(800, '--dump-dom')
    const [, needed, height] = /data-size="(\d+)x(\d+)"/.exec(stdout) ?? []
    if (height === undefined) throw new Error(`${chromium} does not tell how large the page is`)
    await look(Number(height), `--screenshot=${path}`)
    return { width: Number(needed) }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Chromium has no window that is narrower than 500 pixels, so that a phone's page is a frame in it. */
const frame = (width: number): string => `<!doctype html>
<body style="margin: 0">
<iframe src="page.html" style="border: 0; display: block; width: ${width}px; height: 100vh"></iframe>
<script>
addEventListener('message', ({ data }) => { document.documentElement.dataset.size = data })
</script>
`

/** Said again and again, since diagrams come late. */
const tellSize = `<script>
setInterval(() => {
  const { height } = document.querySelector('main').getBoundingClientRect()
  parent.postMessage(document.documentElement.scrollWidth + 'x' + Math.ceil(height), '*')
}, 100)
</script>
`
