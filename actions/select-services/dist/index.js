import { start } from '../../../dist/bundle/index.js'

await start('select-services')
