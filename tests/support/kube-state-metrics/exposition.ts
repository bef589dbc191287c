import { families, type Objects, type Sample } from './families.ts'

const escaped = (text: string): string => text.replace(/[\\"\n]/g, (found) => (found === '\n' ? '\\n' : `\\${found}`))

const line = (name: string, { labels, value }: Sample): string =>
  `${name}{${Object.entries(labels)
    .map(([label, text]) => `${label}="${escaped(text)}"`)
    .join(',')}} ${value}`

/** What is answered to a scrape: every family is announced, also one without a series. */
export const exposition = (objects: Objects): string =>
  families
    .flatMap(({ name, type, kind, samples }) => [
      `# TYPE ${name} ${type}`,
      ...objects[kind].flatMap(samples).map((sample) => line(name, sample)),
    ])
    .concat('')
    .join('\n')
