import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Ajv from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { defaultPlatforms, parseCatalog, type Service } from '../../src/images/selection/catalog.ts'
import { rowFields } from '../../src/images/selection/selection-row.ts'
import { readActionFile } from '../support/runner/action-file.ts'

const schema = JSON.parse(readFileSync('services.schema.json', 'utf8'))
const isAccepted = new Ajv.Ajv2020({ strict: true, strictRequired: false }).compile(schema)

describe.each(['services.yaml', 'tests/fixtures/catalog/services.yaml'])('%s', (path) => {
  const text = readFileSync(path, 'utf8')
  const read = parseCatalog(text, path)
  const services: Service[] = 'catalog' in read ? read.catalog.services : []

  test('is a catalogue, to the loader and to its schema', () => {
    expect(read).toMatchObject({ catalog: { services: expect.any(Array) } })
    isAccepted(parse(text))
    expect(isAccepted.errors, `${path} is not what services.schema.json takes`).toBe(null)
  })

  test('names the schema by a path that leads to it', () => {
    const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text) ?? []
    expect(existsSync(join(dirname(path), named))).toBe(true)
  })

  test('names folders with a Dockerfile, and paths that are there', () => {
    const named = services.flatMap(({ context, file, paths }) => [file ?? join(context, 'Dockerfile'), ...paths])
    expect(
      named.filter((one) => !existsSync(join(dirname(path), one))),
      `${path} names what is not there. Add it, or correct \`context\`, \`file\` and \`paths\``,
    ).toEqual([])
  })
})

test('the fixture has 19 services that are built, and one that is not', () => {
  const read = parseCatalog(readFileSync('tests/fixtures/catalog/services.yaml', 'utf8'), '')
  expect('catalog' in read && [read.catalog.services.length, read.catalog.upstream]).toEqual([19, ['valkey']])
})

describe('a row of the matrix and ecr-build-push', () => {
  const { inputs } = readActionFile('actions/ecr-build-push')

  test('every field is an input there, but for the tag, which is its fingerprint', () => {
    const names = inputs.map(({ name }) => name)
    expect(rowFields.filter((field) => !names.includes(field))).toEqual(['tag'])
  })

  test('the platforms that are built when nobody says otherwise are the same', () => {
    expect(inputs.find(({ name }) => name === 'platforms')?.defaultValue).toBe(defaultPlatforms.join('\n'))
  })

  test('the README hands every field of a row to the leg', () => {
    const readme = readFileSync('actions/select-services/README.md', 'utf8')
    expect(rowFields.filter((field) => !readme.includes(`: \${{ matrix.${field} }}`))).toEqual([])
  })
})
