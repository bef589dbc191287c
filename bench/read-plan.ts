import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { readPlan } from '../src/terraform/meaning/read-plan.ts'
import { commentPages, planSections } from '../src/terraform/report/describe-plan.ts'

/**
 * Reads the plan in the file, and prints the milliseconds that it took, and the most memory in kilobytes: as Linux tells it, since
 * what `resourceUsage` gives begins with what the process held that started this one.
 */
const [what, file = ''] = process.argv.slice(2)

const inPieces = async function* (): AsyncGenerator<Buffer> {
  const piece = Buffer.alloc(256 * 1024)
  const descriptor = openSync(file, 'r')
  for (let length = readSync(descriptor, piece); length > 0; length = readSync(descriptor, piece)) {
    yield piece.subarray(0, length)
  }
  closeSync(descriptor)
}

const report = async (key: Buffer | undefined): Promise<void> => {
  const summary = await readPlan(inPieces(), key)
  planSections(summary)
  commentPages(summary, { stack: 's', mode: 'normal', commit: 'c', runUrl: '', outcome: 'changes', note: '' })
}

const startedAt = performance.now()
if (what === 'parse') JSON.parse(readFileSync(file, 'utf8'))
else await report(what === 'fingerprint' ? Buffer.from('a key') : undefined)
const milliseconds = performance.now() - startedAt
console.log(milliseconds, Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]))
