import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { staleFiles } from './platform/compare-files.ts'
import { generatedFiles } from './platform/generated-files.ts'
import { lackingImages, readOverlays } from './platform/overlay-images.ts'
import { readServices } from './platform/read-services.ts'
import { generatedFolders } from './platform/shop-files.ts'
import { putFiles } from './put-files.ts'

process.chdir(resolve(import.meta.dirname, '..'))
try {
  const services = readServices(readFileSync('services.yaml', 'utf8'))
  console.log(putFiles(staleFiles(generatedFiles(), generatedFolders)).join('\n'))
  // Deliveries write there, so this only says what is to be added.
  for (const overlay of readOverlays()) {
    const lacking = lackingImages(services, overlay)
    if (lacking !== '') console.log(`\n${lacking}`)
  }
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
