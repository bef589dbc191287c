import { start } from '../../../dist/bundle/index.js'

await start('terraform-drift')
