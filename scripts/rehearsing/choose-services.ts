import { parseCatalog, type Service } from '../../src/images/selection/catalog.ts'
import { nearNames } from '../../src/lib/near-names.ts'

type Wanted = {
  /** Of the last commit; undefined where it has none. */
  text: string | undefined
  path: string
  /** All of the catalogue where it is empty. */
  names: string[]
}

/** The services of the catalogue that are rehearsed, or all that is wrong with them. */
export const chooseServices = ({ text, path, names }: Wanted): { services: Service[]; mistakes: string[] } => {
  if (text === undefined) {
    return {
      services: [],
      mistakes: [`${path}: should be in the last commit, but it is not. Commit it, once scripts/init has written it`],
    }
  }
  const read = parseCatalog(text, path)
  if ('mistakes' in read) return { services: [], mistakes: read.mistakes }
  const { services } = read.catalog
  const known = services.map(({ name }) => name)
  const unknown = names.filter((name) => !known.includes(name))
  return {
    services: services.filter(({ name }) => names.length === 0 || names.includes(name)),
    mistakes: [
      ...(services.length === 0 ? [`${path}: should have a service to build, but it has none. Add its row`] : []),
      ...unknown.map(
        (name) => `--service: should be built by ${path}, but ${name} is not. ${whatInstead(name, known)}`,
      ),
    ],
  }
}

const whatInstead = (name: string, known: string[]): string => {
  const [near] = nearNames(name, known)
  return near === undefined ? `Name one of ${known.join(', ')}` : `Did you mean ${near}?`
}
