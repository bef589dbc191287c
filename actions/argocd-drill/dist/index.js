import { start } from '../../../dist/bundle/index.js'

await start('argocd-drill')
