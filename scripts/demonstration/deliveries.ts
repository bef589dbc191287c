/** A change of one file of the source repository: each `from` must stand there once. */
export type Edit = { file: string; replace: { from: string; to: string }[] }

/** One of the demo's deliveries: what a developer commits, and how its delivery must end. */
export type Delivery = {
  title: string
  message: string
  edit: Edit | undefined
  expected: {
    outcome: 'live' | 'degraded'
    image: 'new' | 'same'
    bumped: boolean
    /** What the job summary must say of why it is not live. */
    because?: string
    /** What ten items cost afterwards, asked of what runs. */
    tenItemsCost: number
  }
}

const price = 'services/quote/src/price.ts'

/** The four deliveries. Where nothing is run the last one's change is whole: there the registry loses a layer of it. */
export const deliveries = ({ runs }: { runs: boolean }): Delivery[] => [
  {
    title: 'The first build',
    message: 'Quote a price for shipping',
    edit: undefined,
    expected: { outcome: 'live', image: 'new', bumped: true, tenItemsCost: 89.9 },
  },
  {
    title: 'A change of one line',
    message: 'Raise the price of shipping an item to 9.49',
    edit: { file: price, replace: [{ from: 'pricePerItemInCents = 899', to: 'pricePerItemInCents = 949' }] },
    expected: { outcome: 'live', image: 'new', bumped: true, tenItemsCost: 94.9 },
  },
  {
    title: 'A commit that leaves the service as it is',
    message: 'Say in the readme whom to ask',
    edit: { file: 'README.md', replace: [{ from: '# Shop\n', to: '# Shop\n\nQuestions: #shop\n' }] },
    expected: { outcome: 'live', image: 'same', bumped: false, tenItemsCost: 94.9 },
  },
  runs ? crashing : lost,
]

const crashing: Delivery = {
  title: 'A broken image: it reads a file that nobody mounts',
  message: 'Read the price of shipping an item from a file',
  edit: {
    file: price,
    replace: [
      {
        from: 'const pricePerItemInCents = 949',
        to: "const pricePerItemInCents = Number(readFileSync('/etc/quote/price'))",
      },
      { from: '/**\n', to: "import { readFileSync } from 'node:fs'\n\n/**\n" },
    ],
  },
  expected: {
    outcome: 'degraded',
    image: 'new',
    bumped: true,
    because: "ENOENT: no such file or directory, open '/etc/quote/price'",
    tenItemsCost: 94.9,
  },
}

const lost: Delivery = {
  title: 'A broken image: the registry loses a layer of it after the push',
  message: 'Raise the price of shipping an item to 9.99',
  edit: { file: price, replace: [{ from: 'pricePerItemInCents = 949', to: 'pricePerItemInCents = 999' }] },
  expected: { outcome: 'degraded', image: 'new', bumped: true, because: 'cannot be pulled', tenItemsCost: 94.9 },
}
