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

/** Writes what a browser of this width shows of a page, from its top to its end, as a PNG. */
export const photograph = async ({ chromium, html, width, scheme, path }: Photograph): Promise<void> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-page-'))
  try {
    const page = join(directory, 'page.html')
    await writeFile(page, html + tellHeight)
    const look = (height: number, ...flags: string[]) =>
      run(
        chromium,
        [
          ...['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=10000'],
          ...[`--user-data-dir=${join(directory, 'profile')}`, `--window-size=${width},${height}`],
          ...[`--blink-settings=preferredColorScheme=${schemes[scheme]}`, ...flags, `file://${page}`],
        ],
        { maxBuffer: 64 * 1024 * 1024 },
      )
    const { stdout } = await look(800, '--dump-dom')
    const [, height] = /data-height="(\d+)"/.exec(stdout) ?? []
    if (height === undefined) throw new Error(`${chromium} does not tell how high the page is`)
    await look(Number(height), `--screenshot=${path}`)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Said again and again, since diagrams come late. */
const tellHeight = `<script>
setInterval(() => { document.documentElement.dataset.height = Math.ceil(document.querySelector('main').getBoundingClientRect().height) }, 100)
</script>
`
