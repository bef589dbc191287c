import { start } from '../../../dist/bundle/index.js'

await start('ecr-build-push')
