import ts from 'typescript'
import { actions } from '../../src/rulebook/access.ts'
import { besideTheDoor } from './exceptions.ts'
import { firstWithSlices, levelOf, sliceOf } from './levels.ts'
import type { Rule } from './rule.ts'
import { placeOf, type SourceFile, visit } from './source-tree.ts'

/** There is one door to the records, and what passes it has a name in the rulebook. */
export const doorRules: readonly Rule[] = [
  {
    name: 'only the door, sign-in and the assembly obtain a transaction or a pool',
    find: (files) => files.flatMap(keys),
  },
  { name: 'nothing is asked of a connection but by a named statement', find: (files) => files.flatMap(bareQueries) },
  { name: 'the pools are taken out of their box by nobody', find: (files) => files.flatMap(poolTakers) },
  { name: 'every action that is asked for stands in the rulebook', find: (files) => files.flatMap(unknownActions) },
]

/**
 * Who may hold what opens a transaction, and why. Sign-in, enrolment, passkeys and the answers kept for one whose session had ended come
 * before there is a session to enter with: they have a database role of their own, which sees no record (decision 0011).
 */
const holders = ['sign-in', 'enrolment', 'kept-answers', 'passkeys'].map((slice) => `confidentiality/${slice}`)

function mayHoldKeys(path: string): boolean {
  const own = path === 'confidentiality/action.ts' || path === 'assemble.ts'
  return levelOf(path) < firstWithSlices || own || holders.includes(sliceOf(path))
}

const keyNames = new Set(['transaction', 'openPool', 'poolReader', 'withClient', 'Pool', 'Client', 'PoolClient'])

function keys({ path, imports }: SourceFile): string[] {
  if (mayHoldKeys(path) || path in besideTheDoor || path.startsWith('browser/')) return []
  return imports
    .filter(({ spec, to, names }) => {
      if (spec === 'pg' || spec.startsWith('pg-') || spec === 'node-pg-migrate') return true
      return to?.startsWith('platform/db/') && names.some((name) => keyNames.has(name) || name === '*')
    })
    .map(({ spec, names }) => `${path} -> ${names.join(', ')} of ${spec}`)
}

function bareQueries(file: SourceFile): string[] {
  if (file.path.startsWith('platform/db/') || file.path === 'platform/sealing/keystore.ts') return []
  if (file.path in besideTheDoor) return []
  return calls(file).flatMap(({ node, name }) => (name === 'query' ? [placeOf(file, node)] : []))
}

function poolTakers(file: SourceFile): string[] {
  if (file.path === 'assemble.ts' || file.path in besideTheDoor) return []
  const found: string[] = []
  visit(file.ast, (node) => {
    const taken = ts.isPropertyAccessExpression(node) ? node.name.text : ts.isBindingElement(node) ? bound(node) : ''
    if (taken === 'pools') found.push(placeOf(file, node))
  })
  return found
}

function bound({ propertyName, name }: ts.BindingElement): string {
  const from = propertyName ?? name
  return ts.isIdentifier(from) ? from.text : ''
}

const doorMethods = new Set(['read', 'change', 'readAcross', 'changeAcross', 'mayStill'])

function unknownActions(file: SourceFile): string[] {
  return calls(file).flatMap(({ node, name }) => {
    const asked = node.arguments[1]
    if (!doorMethods.has(name) || !asked || !ts.isStringLiteralLike(asked)) return []
    return asked.text in actions ? [] : [`${placeOf(file, node)} ${asked.text}`]
  })
}

function calls(file: SourceFile): { node: ts.CallExpression; name: string }[] {
  const found: { node: ts.CallExpression; name: string }[] = []
  visit(file.ast, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
    found.push({ node, name: node.expression.name.text })
  })
  return found
}
