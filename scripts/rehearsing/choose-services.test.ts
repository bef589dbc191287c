import { expect, test } from 'vitest'
import { chooseServices } from './choose-services.ts'

const text = 'services:\n  - { name: cart, context: cart }\n  - { name: quote, context: quote }\n'

test.each([
  { what: 'all of the catalogue', names: [], chosen: ['cart', 'quote'] },
  { what: 'those that are named', names: ['quote'], chosen: ['quote'] },
])('$what', ({ names, chosen }) => {
  const { services, mistakes } = chooseServices({ text, path: 'services.yaml', names })
  expect({ chosen: services.map(({ name }) => name), mistakes }).toEqual({ chosen, mistakes: [] })
})

test.each([
  {
    what: 'a catalogue that is not committed',
    wanted: { text: undefined, names: ['quote'] },
    mistakes: [
      'services.yaml: should be in the last commit, but it is not. Commit it, once scripts/init has written it',
    ],
  },
  {
    what: 'all mistakes in it',
    wanted: { text: 'services:\n  - { name: cart }\n  - { name: cart, context: b }\n', names: [] },
    mistakes: [
      'services.yaml:2: service `cart` has no `context`. Name the folder to build from, or set `build: none` for an upstream image',
      'services.yaml:3: there is a service `cart` already, in line 2. Name each service once',
    ],
  },
  {
    what: 'one without a service',
    wanted: { text: 'services: []\n', names: [] },
    mistakes: ['services.yaml: should have a service to build, but it has none. Add its row'],
  },
  {
    what: 'names that it has not',
    wanted: { text, names: ['qoute', 'nothing-like-it'] },
    mistakes: [
      '--service: should be built by services.yaml, but qoute is not. Did you mean quote?',
      '--service: should be built by services.yaml, but nothing-like-it is not. Name one of cart, quote',
    ],
  },
])('refuses $what', ({ wanted, mistakes }) => {
  expect(chooseServices({ path: 'services.yaml', ...wanted })).toEqual({ services: [], mistakes })
})
