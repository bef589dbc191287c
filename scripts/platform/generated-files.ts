import { readFileSync } from 'node:fs'
import { readServices } from './read-services.ts'
import { shopFiles } from './shop-files.ts'

const products = 'manifests/shop/base/config/products/products.json'

/** All that `npm run manifests` writes, by its path from the repository's root, which is the current folder. */
export const generatedFiles = (): Map<string, string> =>
  new Map([
    ...shopFiles(readServices(readFileSync('services.yaml', 'utf8'))),
    // A chart takes its files along, so it cannot read the shop's.
    ['manifests/charts/product-catalog/files/products.json', readFileSync(products, 'utf8')],
  ])
