import { listAt, listOf, optionalTextAt, textAt } from '../../lib/json.ts'
import type { Leftover } from './leftover.ts'

/** A record of Route 53 as its API has it: this very value deletes it. */
export type RecordSet = { id: string; name: string; type: string; set: string | undefined; value: unknown }

export const recordSetsIn = (zone: string, values: unknown): RecordSet[] =>
  listOf(values).map((value) => {
    const [name, type] = [textAt(value, 'Name'), textAt(value, 'Type')]
    const set = optionalTextAt(value, 'SetIdentifier')
    return { id: [zone, type, name, ...(set === undefined ? [] : [set])].join('/'), name, type, set, value }
  })

/**
 * The records of a zone that the external-dns of a cluster made, whose owner id is the cluster's name. It keeps a TXT
 * record for each, under the same name, or under one that begins with its type: `a-shop.example.com.`.
 */
export const recordsOf = (clusters: string[], records: RecordSet[]): Leftover[] => {
  const named = new Map<string, RecordSet[]>()
  for (const record of records) named.set(record.name, [...(named.get(record.name) ?? []), record])
  const found = records.flatMap((record) => {
    const cluster = clusters.find((one) => ownersOf(record).includes(one))
    if (cluster === undefined) return []
    return [record, ...told(record, named)].map(
      ({ id, name, type }): Leftover => ({ kind: 'record', id, name: `${type} ${name}`, cluster }),
    )
  })
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

const ownersOf = ({ type, value }: RecordSet): string[] => {
  if (type !== 'TXT') return []
  const texts = listAt(value, 'ResourceRecords').map((one) => textAt(one, 'Value'))
  return texts.flatMap((text) => {
    const [, owner] = /^"heritage=external-dns,external-dns\/owner=([^,"]+)/.exec(text) ?? []
    return owner === undefined ? [] : [owner]
  })
}

const types = ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'SRV']

/**
 * The records that a TXT record of external-dns stands for: those of its own set, since another set of the same name may
 * be another cluster's.
 */
const told = ({ name, set }: RecordSet, named: Map<string, RecordSet[]>): RecordSet[] => {
  const ofSet = (of: string): RecordSet[] => (named.get(of) ?? []).filter((record) => record.set === set)
  const here = ofSet(name).filter(({ type }) => types.includes(type))
  // A record of the very name may look as if it began with a type: then it is the one that is meant.
  if (here.length > 0) return here
  const [, prefix = '', rest = ''] = /^([a-z]+)-(.+)$/.exec(name) ?? []
  const type = prefix.toUpperCase()
  // An alias is an address in Route 53, and was once told as a CNAME.
  const meant = type === 'CNAME' ? ['CNAME', 'A', 'AAAA'] : [type]
  return types.includes(type) ? ofSet(rest).filter((record) => meant.includes(record.type)) : []
}
